# Whether the program at this port of the container is ready. The images' base has bash and no curl; an answer to
# HTTP/1.0 ends with its connection.
set -eu
exec 3<>"/dev/tcp/127.0.0.1/$1"
printf 'GET /q/health/ready HTTP/1.0\r\n\r\n' >&3
read -r _ status _ <&3
[ "$status" = 200 ]
