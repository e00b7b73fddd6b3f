{{- define "kessai.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 36 | trimSuffix "-" -}}
{{- else if contains .Chart.Name .Release.Name -}}
{{- .Release.Name | trunc 36 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name .Chart.Name | trunc 36 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{/* The name of a part's resources. Takes root, component. */}}
{{- define "kessai.name" -}}
{{- printf "%s-%s" (include "kessai.fullname" .root) .component -}}
{{- end -}}

{{/* What is the same for all pods of this release. Takes the root. */}}
{{- define "kessai.release-labels" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{/* What chooses a part's pods; never changes. Takes root, component. */}}
{{- define "kessai.selector" -}}
{{ include "kessai.release-labels" .root }}
app.kubernetes.io/component: {{ .component }}
{{- end -}}

{{/* Takes root, component. */}}
{{- define "kessai.labels" -}}
{{ include "kessai.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/part-of: {{ .root.Chart.Name }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end -}}

{{/* Name and labels of a part's resource. Takes root, component. */}}
{{- define "kessai.metadata" -}}
name: {{ include "kessai.name" . }}
labels:
  {{- include "kessai.labels" . | nindent 2 }}
{{- end -}}

{{/* An image of ours: by digest where there is one. Takes root, image. */}}
{{- define "kessai.image" -}}
{{- $name := printf "%s/%s" .root.Values.image.registry .image.repository -}}
{{- if .image.digest -}}
{{- printf "%s@%s" $name .image.digest -}}
{{- else -}}
{{- printf "%s:%s" $name (.image.tag | default .root.Values.image.tag | default .root.Chart.AppVersion) -}}
{{- end -}}
{{- end -}}

{{/* Where Postgres is. */}}
{{- define "kessai.postgres.host" -}}
{{- if .Values.trial.servers.enabled -}}
{{- include "kessai.name" (dict "root" . "component" "trial-postgres") -}}
{{- else if .Values.cloudNativePg.enabled -}}
{{- printf "%s-rw" (include "kessai.name" (dict "root" . "component" "postgres")) -}}
{{- else -}}
{{- required "Say where Postgres is: set postgres.host (or trial.servers.enabled, or cloudNativePg.enabled)." .Values.postgres.host -}}
{{- end -}}
{{- end -}}

{{/* The Secret with the certificate of the authority that Postgres is believed by; may be empty. */}}
{{- define "kessai.postgres.ca" -}}
{{- if .Values.postgres.caSecret.name -}}
{{- .Values.postgres.caSecret.name -}}
{{- else if .Values.cloudNativePg.enabled -}}
{{- printf "%s-ca" (include "kessai.name" (dict "root" . "component" "postgres")) -}}
{{- end -}}
{{- end -}}

{{/* Where Kafka is. */}}
{{- define "kessai.kafka.servers" -}}
{{- if .Values.trial.servers.enabled -}}
{{- printf "%s:9092" (include "kessai.name" (dict "root" . "component" "trial-kafka")) -}}
{{- else -}}
{{- required "Say where Kafka is: set kafka.bootstrapServers (or trial.servers.enabled)." .Values.kafka.bootstrapServers -}}
{{- end -}}
{{- end -}}

{{/* The name that a service has at Kafka. Takes root, component, workload. */}}
{{- define "kessai.kafka.user" -}}
{{- .workload.kafka.user | default (include "kessai.name" .) -}}
{{- end -}}

{{/* The Secret with what it proves that name by. Takes root, component, workload. */}}
{{- define "kessai.kafka.secret" -}}
{{- if .workload.kafka.secret -}}
{{- .workload.kafka.secret -}}
{{- else if .root.Values.strimzi.users.enabled -}}
{{- include "kessai.kafka.user" . -}}
{{- else -}}
{{- fail (printf "%s has no Kafka credentials: set its kafka.secret, or strimzi.users.enabled, or kafka.authentication to none." .component) -}}
{{- end -}}
{{- end -}}

{{/* Where the payment server is. */}}
{{- define "kessai.gateway.url" -}}
{{- if .Values.trial.simulator.enabled -}}
{{- printf "http://%s:9000" (include "kessai.name" (dict "root" . "component" "simulator")) -}}
{{- else -}}
{{- .Values.gateway.url -}}
{{- end -}}
{{- end -}}

{{/* The environment variable that holds a merchant's key. Takes id, which. */}}
{{- define "kessai.merchant.variable" -}}
{{- printf "MERCHANT_%s_%s" (.id | upper | replace "-" "_") .which -}}
{{- end -}}
