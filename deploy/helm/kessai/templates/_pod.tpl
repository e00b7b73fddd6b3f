{{/* What the profile "restricted" asks of a pod. Takes the root. */}}
{{- define "kessai.pod-security" -}}
runAsNonRoot: true
{{- with .Values.pod.runAsUser }}
runAsUser: {{ . }}
{{- end }}
{{- with .Values.pod.runAsGroup }}
runAsGroup: {{ . }}
{{- end }}
{{- with .Values.pod.fsGroup }}
fsGroup: {{ . }}
{{- end }}
seccompProfile:
  type: RuntimeDefault
{{- end -}}

{{/* What it asks of a container, and a file system that nobody can write to. */}}
{{- define "kessai.container-security" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: [ALL]
{{- end -}}

{{/* Where a pod is put, and by which rules of the operator. Takes root, component, workload. */}}
{{- define "kessai.placement" -}}
{{- $values := .root.Values -}}
{{- with $values.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
{{- with $values.pod.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- if $values.topologySpread.enabled }}
topologySpreadConstraints:
  {{- range list "topology.kubernetes.io/zone" "kubernetes.io/hostname" }}
  - maxSkew: 1
    topologyKey: {{ . }}
    whenUnsatisfiable: {{ $values.topologySpread.whenUnsatisfiable }}
    labelSelector:
      matchLabels:
        {{- include "kessai.selector" $ | nindent 8 }}
    matchLabelKeys: [pod-template-hash]
  {{- end }}
{{- end }}
{{- with .workload.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .workload.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .workload.affinity }}
affinity:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end -}}

{{/* The paths are those of SmallRye Health, on the port that everything is on. Takes workload. */}}
{{- define "kessai.probes" -}}
startupProbe:
  httpGet: {path: /q/health/started, port: http}
  periodSeconds: 2
  timeoutSeconds: 2
  failureThreshold: {{ div .workload.startSeconds 2 }}
livenessProbe:
  httpGet: {path: /q/health/live, port: http}
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 6
readinessProbe:
  httpGet: {path: /q/health/ready, port: http}
  periodSeconds: 3
  timeoutSeconds: 5
  failureThreshold: 2
{{- end -}}

{{/* Takes root, env (variable, secret, key), workload. */}}
{{- define "kessai.environment" -}}
- name: QUARKUS_CONFIG_LOCATIONS
  value: file:///etc/kessai/configuration/application.properties
- name: JAVA_TOOL_OPTIONS
  value: {{ .workload.jvm | default .root.Values.jvm | quote }}
{{- range .env }}
- name: {{ .variable }}
  valueFrom:
    secretKeyRef:
      name: {{ .secret }}
      key: {{ .key }}
{{- end }}
{{- with .workload.extraEnv }}
{{ toYaml . }}
{{- end }}
{{- end -}}

{{/*
A part that runs a program of ours: ConfigMap, ServiceAccount, Service, Deployment, PodDisruptionBudget, autoscaler.
Takes root, component, workload, port, needs, own (lines of configuration), more (secrets as variables),
moreFiles (secrets as files).
*/}}
{{- define "kessai.part" -}}
{{- $name := include "kessai.name" . -}}
{{- $configuration := include "kessai.configuration" . -}}
{{- $secrets := include "kessai.secrets" . | fromYaml -}}
{{- $scaled := ne (dig "autoscaling" "by" "none" .workload) "none" -}}
apiVersion: v1
kind: ConfigMap
metadata:
  {{- include "kessai.metadata" . | nindent 2 }}
data:
  application.properties: |
    {{- $configuration | nindent 4 }}
---
apiVersion: v1
kind: ServiceAccount
metadata:
  {{- include "kessai.metadata" . | nindent 2 }}
  {{- with .root.Values.serviceAccount.annotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
automountServiceAccountToken: false
---
apiVersion: v1
kind: Service
metadata:
  {{- include "kessai.metadata" . | nindent 2 }}
spec:
  type: ClusterIP
  selector:
    {{- include "kessai.selector" . | nindent 4 }}
  ports:
    - name: http
      port: {{ .port }}
      targetPort: http
      protocol: TCP
      appProtocol: http
---
apiVersion: apps/v1
kind: Deployment
metadata:
  {{- include "kessai.metadata" . | nindent 2 }}
spec:
  {{- if not $scaled }}
  replicas: {{ .workload.replicas }}
  {{- end }}
  revisionHistoryLimit: 5
  strategy:
    type: RollingUpdate
    rollingUpdate:
      maxUnavailable: 0
      maxSurge: 1
  selector:
    matchLabels:
      {{- include "kessai.selector" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "kessai.labels" . | nindent 8 }}
        {{- with .root.Values.pod.labels }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
      annotations:
        checksum/configuration: {{ sha256sum $configuration }}
        {{- with .root.Values.pod.annotations }}
        {{- toYaml . | nindent 8 }}
        {{- end }}
    spec:
      serviceAccountName: {{ $name }}
      automountServiceAccountToken: false
      # Variables named after Services begin with KESSAI_ and would be taken for configuration.
      enableServiceLinks: false
      terminationGracePeriodSeconds: {{ .workload.terminationGracePeriodSeconds }}
      securityContext:
        {{- include "kessai.pod-security" .root | nindent 8 }}
      {{- with include "kessai.placement" . | trim }}
      {{- . | nindent 6 }}
      {{- end }}
      containers:
        - name: {{ .component }}
          image: {{ include "kessai.image" (dict "root" .root "image" .workload.image) }}
          imagePullPolicy: {{ .root.Values.image.pullPolicy }}
          ports:
            - name: http
              containerPort: {{ .port }}
              protocol: TCP
          env:
            {{- include "kessai.environment" (dict "root" .root "workload" .workload "env" $secrets.env) | nindent 12 }}
          {{- with .workload.preStopSeconds }}
          lifecycle:
            preStop:
              sleep:
                seconds: {{ . }}
          {{- end }}
          {{- include "kessai.probes" . | nindent 10 }}
          resources:
            {{- toYaml .workload.resources | nindent 12 }}
          securityContext:
            {{- include "kessai.container-security" . | nindent 12 }}
          volumeMounts:
            - {name: configuration, mountPath: /etc/kessai/configuration, readOnly: true}
            - {name: tmp, mountPath: /tmp}
            {{- range $secrets.files }}
            - {name: {{ .name }}, mountPath: /etc/kessai/{{ .name }}, readOnly: true}
            {{- end }}
      volumes:
        - name: configuration
          configMap:
            name: {{ $name }}
        - name: tmp
          emptyDir:
            sizeLimit: 256Mi
        {{- range $secrets.files }}
        - name: {{ .name }}
          secret:
            secretName: {{ .secret }}
            defaultMode: 0440
            items:
              - {key: {{ .key }}, path: {{ .path }}}
        {{- end }}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata:
  {{- include "kessai.metadata" . | nindent 2 }}
spec:
  maxUnavailable: 1
  unhealthyPodEvictionPolicy: AlwaysAllow
  selector:
    matchLabels:
      {{- include "kessai.selector" . | nindent 6 }}
{{- if eq (dig "autoscaling" "by" "none" .workload) "cpu" }}
---
apiVersion: autoscaling/v2
kind: HorizontalPodAutoscaler
metadata:
  {{- include "kessai.metadata" . | nindent 2 }}
spec:
  scaleTargetRef:
    apiVersion: apps/v1
    kind: Deployment
    name: {{ $name }}
  minReplicas: {{ .workload.autoscaling.least }}
  maxReplicas: {{ .workload.autoscaling.most }}
  metrics:
    - type: Resource
      resource:
        name: cpu
        target:
          type: Utilization
          averageUtilization: {{ .workload.autoscaling.cpuPercent }}
{{- end }}
{{- end -}}
