{{/*
What can be reached from outside, as YAML: doors with name, host, tlsSecret, component, port, paths.
A door without a host is shut; /q, with health and metrics, is behind none.
*/}}
{{- define "kessai.doors" -}}
{{- $seen := dict -}}
doors:
{{- range $door := list
  (dict "name" "push" "component" "notification-receiver" "port" 8082 "paths" (list "/push"))
  (dict "name" "browser" "component" "payment-api" "port" 8081 "paths" (list "/browser"))
  (dict "name" "payments" "component" "payment-api" "port" 8081 "paths" (list "/merchants"))
  (dict "name" "orders" "component" "order-service" "port" 8083 "paths" (list "/merchants" "/drift"))
  (dict "name" "console" "component" "order-service" "port" 8083 "paths" (list "/console"))
  (dict "name" "shop" "component" "shop" "port" 8080 "paths" (list "/"))
  (dict "name" "simulator" "component" "simulator" "port" 9000 "paths" (list "/"))
}}
{{- $settings := get $.Values.doors $door.name }}
{{- if $settings.host }}
{{- range $path := $door.paths }}
{{- $place := printf "%s%s" $settings.host $path }}
{{- if hasKey $seen $place }}
{{- fail (printf "The doors %s and %s would both be %s: give them hosts of their own." (get $seen $place) $door.name $place) }}
{{- end }}
{{- $_ := set $seen $place $door.name }}
{{- end }}
  - {{ merge $door $settings | toJson }}
{{- end }}
{{- end }}
{{- end -}}
