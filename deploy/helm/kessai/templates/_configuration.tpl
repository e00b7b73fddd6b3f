{{/*
The configuration file of a service: the keys of its README, without any secret. A secret stands in it
as the environment variable that brings it.
Takes root, component, workload, needs (what of database, data-keys, kafka, merchants, methods, tokens, gateway), own (lines).
*/}}
{{- define "kessai.configuration" -}}
{{- $values := .root.Values -}}
{{- if .needs }}
quarkus.log.console.json.enabled={{ $values.logging.json }}
{{- end }}
{{- if and .needs $values.tracing.endpoint }}
kessai.tracing.endpoint={{ $values.tracing.endpoint }}
kessai.tracing.share={{ $values.tracing.share }}
{{- end }}
{{- if has "database" .needs }}
{{ include "kessai.configuration.database" . }}
{{- end }}
{{- if has "kafka" .needs }}
{{ include "kessai.configuration.kafka" . }}
{{- end }}
{{- if has "merchants" .needs }}
{{- include "kessai.configuration.merchants" . }}
{{- end }}
{{- if has "methods" .needs }}
{{- range $method, $settings := $values.methods }}
{{- range $code, $word := $settings.words }}
kessai.methods.{{ $method }}.words.{{ $code }}={{ $word }}
{{- end }}
{{- end }}
{{- end }}
{{- if has "tokens" .needs }}
mp.jwt.verify.issuer={{ $values.tokens.issuer }}
mp.jwt.verify.publickey.location={{ include "kessai.tokens.location" .root }}
{{- end }}
{{- if has "data-keys" .needs }}
kessai.data-keys.current={{ required "Say which of dataKeys.keys encrypts personal data at rest: set dataKeys.current, to none if none does yet." $values.dataKeys.current }}
{{- range $id, $key := $values.dataKeys.keys }}
kessai.data-keys.keys.{{ $id }}=${ {{- include "kessai.data-key.variable" $id -}} }
{{- end }}
{{- end }}
{{- if has "gateway" .needs }}
kessai.gateway.url={{ include "kessai.gateway.url" .root }}
{{- end }}
{{- with .own }}
{{ . }}
{{- end }}
{{- range $key, $value := .workload.settings }}
{{ $key }}={{ $value | replace "\\" "\\\\" }}
{{- end }}
{{- end -}}

{{- define "kessai.configuration.database" -}}
{{- $postgres := .root.Values.postgres -}}
{{- $ca := include "kessai.postgres.ca" .root -}}
{{- $database := .workload.database -}}
{{- $trust := "" -}}
{{- if $ca -}}
{{- $trust = "&sslrootcert=/etc/kessai/postgres-ca/ca.crt" -}}
{{- else if hasPrefix "verify" $postgres.sslMode -}}
{{- /* Without it the driver looks for a file in the user's home and not at what the JVM trusts. */ -}}
{{- $trust = "&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory" -}}
{{- end -}}
quarkus.datasource.jdbc.url=jdbc:postgresql://{{ include "kessai.postgres.host" .root }}:{{ $postgres.port }}/{{ $database.name }}?sslmode={{ $postgres.sslMode }}{{ $trust }}
quarkus.datasource.username={{ $database.user }}
quarkus.datasource.password=${DATABASE_PASSWORD}
{{- end -}}

{{- define "kessai.configuration.kafka" -}}
{{- $kafka := .root.Values.kafka -}}
{{- $scram := eq $kafka.authentication "scram-sha-512" -}}
kafka.bootstrap.servers={{ include "kessai.kafka.servers" .root }}
kafka.security.protocol={{ ternary "SASL_" "" $scram }}{{ ternary "SSL" "PLAINTEXT" $kafka.tls.enabled }}
{{- if $scram }}
kafka.sasl.mechanism=SCRAM-SHA-512
kafka.sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="{{ include "kessai.kafka.user" . }}" password="${KAFKA_PASSWORD}";
{{- end }}
{{- if and $kafka.tls.enabled $kafka.tls.caSecret.name }}
kafka.ssl.truststore.type=PEM
kafka.ssl.truststore.location=/etc/kessai/kafka-ca/ca.crt
{{- end }}
{{- if eq $kafka.authentication "tls" }}
kafka.ssl.keystore.type=PKCS12
kafka.ssl.keystore.location=/etc/kessai/kafka-user/user.p12
kafka.ssl.keystore.password=${KAFKA_PASSWORD}
{{- end }}
{{- with $kafka.topicPrefix }}
kessai.topic-prefix={{ . }}
{{- end }}
{{- end -}}

{{- define "kessai.configuration.merchants" -}}
{{- if not .root.Values.merchants }}
{{- fail "There is no merchant: name at least one in merchants." }}
{{- end }}
{{- range $id, $merchant := .root.Values.merchants }}
{{- $key := printf "kessai.merchants.%s" $id }}
{{ $key }}.ccid={{ $merchant.ccid }}
{{ $key }}.dummy={{ $merchant.dummy | default false }}
{{ $key }}.secret-key=${ {{- include "kessai.merchant.variable" (dict "id" $id "which" "KEY") -}} }
{{- with $merchant.previousKey }}
{{ $key }}.previous-secret-key=${ {{- include "kessai.merchant.variable" (dict "id" $id "which" "PREVIOUS_KEY") -}} }
{{- end }}
{{- with $merchant.returnUrl }}
{{ $key }}.return-url={{ . }}
{{- end }}
{{- with $merchant.returnAllowed }}
{{ $key }}.return-allowed={{ join "," . }}
{{- end }}
{{- end }}
{{- end -}}

{{/* The variable that brings a key for data at rest. Takes its id. */}}
{{- define "kessai.data-key.variable" -}}
DATA_KEY_{{ . | upper | replace "-" "_" }}
{{- end -}}

{{/* Where the key is that storefronts' tokens are verified with. */}}
{{- define "kessai.tokens.location" -}}
{{- if .Values.tokens.keySecret.name -}}
file:///etc/kessai/tokens/public.pem
{{- else -}}
{{- required "Say how storefronts' tokens are verified: set tokens.keyLocation to the address of a JWK set, or tokens.keySecret.name to a Secret with a PEM file." .Values.tokens.keyLocation -}}
{{- end -}}
{{- end -}}

{{/*
The secrets that a service gets: env (variable, secret, key) and files (name, secret, key, path, folder).
Takes root, component, workload, needs; ends in YAML.
*/}}
{{- define "kessai.secrets" -}}
{{- $values := .root.Values -}}
{{- $authentication := $values.kafka.authentication -}}
{{- $ca := include "kessai.postgres.ca" .root -}}
env:
{{- if has "database" .needs }}
  - variable: DATABASE_PASSWORD
    secret: {{ required (printf "%s has no password for its database: set its database.passwordSecret.name." .component) .workload.database.passwordSecret.name }}
    key: {{ .workload.database.passwordSecret.key }}
{{- end }}
{{- if has "data-keys" .needs }}
{{- range $id, $key := $values.dataKeys.keys }}
  - variable: {{ include "kessai.data-key.variable" $id }}
    secret: {{ $key.secret }}
    key: {{ $key.key | default "data-key" }}
{{- end }}
{{- end }}
{{- if and (has "kafka" .needs) (ne $authentication "none") }}
  - variable: KAFKA_PASSWORD
    secret: {{ include "kessai.kafka.secret" . }}
    key: {{ ternary "user.password" "password" (eq $authentication "tls") }}
{{- end }}
{{- if has "merchants" .needs }}
{{- range $id, $merchant := $values.merchants }}
  - variable: {{ include "kessai.merchant.variable" (dict "id" $id "which" "KEY") }}
    secret: {{ $merchant.key.secret }}
    key: {{ $merchant.key.key | default "secret-key" }}
{{- with $merchant.previousKey }}
  - variable: {{ include "kessai.merchant.variable" (dict "id" $id "which" "PREVIOUS_KEY") }}
    secret: {{ .secret }}
    key: {{ .key | default "secret-key" }}
{{- end }}
{{- end }}
{{- end }}
{{- range .more }}
  - {{ toJson . }}
{{- end }}
files:
{{- if and (has "database" .needs) $ca }}
  - {name: postgres-ca, secret: {{ $ca }}, key: {{ $values.postgres.caSecret.key }}, path: ca.crt}
{{- end }}
{{- if and (has "kafka" .needs) $values.kafka.tls.enabled $values.kafka.tls.caSecret.name }}
  - {name: kafka-ca, secret: {{ $values.kafka.tls.caSecret.name }}, key: {{ $values.kafka.tls.caSecret.key }}, path: ca.crt}
{{- end }}
{{- if and (has "kafka" .needs) (eq $authentication "tls") }}
  - {name: kafka-user, secret: {{ include "kessai.kafka.secret" . }}, key: user.p12, path: user.p12}
{{- end }}
{{- if and (has "tokens" .needs) $values.tokens.keySecret.name }}
  - {name: tokens, secret: {{ $values.tokens.keySecret.name }}, key: {{ $values.tokens.keySecret.key }}, path: public.pem}
{{- end }}
{{- range .moreFiles }}
  - {{ toJson . }}
{{- end }}
{{- end -}}
