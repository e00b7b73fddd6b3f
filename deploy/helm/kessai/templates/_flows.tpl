{{/* Another part of this release. Takes root, component. */}}
{{- define "kessai.peer" -}}
- podSelector:
    matchLabels:
      {{- include "kessai.selector" . | nindent 6 }}
{{- end -}}

{{/*
A NetworkPolicy of one part: who may come in, where it may go. Everything else is shut by the default policy.
Takes root, component, port, fromDoors, fromMonitoring, from (parts), fromStorefronts, to (list of name, port),
database, kafka, traced, outside (list of peers and ports).
*/}}
{{- define "kessai.flows" -}}
{{- $root := .root -}}
{{- $policy := .root.Values.networkPolicy -}}
{{- $servers := .root.Values.trial.servers.enabled -}}
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  {{- include "kessai.metadata" . | nindent 2 }}
spec:
  podSelector:
    matchLabels:
      {{- include "kessai.selector" . | nindent 6 }}
  policyTypes: [Ingress, Egress]
  {{- $sources := list }}
  {{- if .fromDoors }}{{ $sources = concat $sources $policy.doors }}{{ end }}
  {{- if .fromStorefronts }}{{ $sources = concat $sources $policy.storefronts }}{{ end }}
  {{- if .fromMonitoring }}{{ $sources = concat $sources $policy.monitoring }}{{ end }}
  {{- range .from }}
  {{- $sources = concat $sources (include "kessai.peer" (dict "root" $root "component" .) | fromYamlArray) }}
  {{- end }}
  {{- if $sources }}
  ingress:
    - from:
        {{- toYaml $sources | nindent 8 }}
      ports:
        - {protocol: TCP, port: {{ .port }}}
  {{- end }}
  egress:
    - to:
        {{- toYaml $policy.dns | nindent 8 }}
      ports:
        - {protocol: UDP, port: 53}
        - {protocol: TCP, port: 53}
    {{- if .database }}
    - ports:
        - {protocol: TCP, port: {{ $root.Values.postgres.port }}}
      {{- if $servers }}
      to:
        {{- include "kessai.peer" (dict "root" $root "component" "trial-postgres") | nindent 8 }}
      {{- else if $root.Values.cloudNativePg.enabled }}
      to:
        - podSelector:
            matchLabels:
              cnpg.io/cluster: {{ include "kessai.name" (dict "root" $root "component" "postgres") }}
      {{- else if $policy.postgres }}
      to:
        {{- toYaml $policy.postgres | nindent 8 }}
      {{- end }}
    {{- end }}
    {{- if .kafka }}
    - ports:
        {{- range $policy.kafkaPorts }}
        - {protocol: TCP, port: {{ . }}}
        {{- end }}
      {{- if $servers }}
      to:
        {{- include "kessai.peer" (dict "root" $root "component" "trial-kafka") | nindent 8 }}
      {{- else if $policy.kafka }}
      to:
        {{- toYaml $policy.kafka | nindent 8 }}
      {{- end }}
    {{- end }}
    {{- if and .traced $root.Values.tracing.endpoint }}
    - ports:
        {{- range $policy.collectorPorts }}
        - {protocol: TCP, port: {{ . }}}
        {{- end }}
      {{- with $policy.collector }}
      to:
        {{- toYaml . | nindent 8 }}
      {{- end }}
    {{- end }}
    {{- range .to }}
    - to:
        {{- include "kessai.peer" (dict "root" $root "component" .component) | nindent 8 }}
      ports:
        - {protocol: TCP, port: {{ .port }}}
    {{- end }}
    {{- range .outside }}
    {{- if .peers }}
    - to:
        {{- toYaml .peers | nindent 8 }}
      ports:
        {{- range .ports }}
        - {protocol: TCP, port: {{ . }}}
        {{- end }}
    {{- end }}
    {{- end }}
{{- end -}}
