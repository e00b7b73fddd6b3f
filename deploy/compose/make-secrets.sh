#!/bin/sh
# Makes what is secret in deploy/compose, once, with openssl: the folder secrets beside this file. Nothing of it belongs
# into version control. The two merchants' keys are the simulator's, made up and published on purpose.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
folder=$here/secrets
if [ -e "$folder" ]; then
  echo "There are secrets in $folder already. With other ones Kessai cannot read what it keeps: to begin anew," \
    "take the volumes away too (docker compose down --volumes), then this folder." >&2
  exit 1
fi

umask 077
new=$folder.new
rm -rf "$new"
mkdir "$new"
cd "$new"

openssl genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out private.pem 2>/dev/null
openssl pkey -in private.pem -pubout -out public.pem
postgres_password=$(openssl rand -hex 16)
data_key=$(openssl rand -base64 32)
merchants="MERCHANT_DEMO_KEY=abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789
MERCHANT_SECOND_KEY=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

printf %s "$postgres_password" >postgres-password
cat >payment-api.properties <<PROPERTIES
DATABASE_PASSWORD=$postgres_password
DATA_KEY_TRIAL=$data_key
$merchants
PROPERTIES
cat >notification-receiver.properties <<PROPERTIES
$merchants
PROPERTIES
cat >order-service.properties <<PROPERTIES
DATABASE_PASSWORD=$postgres_password
DATA_KEY_TRIAL=$data_key
CONSOLE_PASSWORD=$(openssl rand -hex 12)
CONSOLE_SESSION_KEY=$(openssl rand -hex 32)
WEBHOOKS_KEY=$(openssl rand -base64 32)
PROPERTIES
cat >reconciliation-worker.properties <<PROPERTIES
DATABASE_PASSWORD=$postgres_password
$merchants
PROPERTIES

# The containers' users are others than whoever runs this. They get single files; nobody else gets into the folder.
chmod 444 ./*
mv "$new" "$folder"
echo "The secrets are in $folder. The console's operator is \"operator\"; the password is CONSOLE_PASSWORD in" \
  "secrets/order-service.properties."
