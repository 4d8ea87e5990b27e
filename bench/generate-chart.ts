import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How large a chart is. */
export interface ChartSize {
  readonly templates: number;
  /** Text below crds/ in bytes, about. */
  readonly crdBytes: number;
}

/** Writes a chart: labels from helpers, conditions, loops and `toYaml` in every template, and CRDs of 200 kB each. */
export function writeChart(folder: string, { templates, crdBytes }: ChartSize): void {
  mkdirSync(join(folder, 'templates'), { recursive: true });
  mkdirSync(join(folder, 'crds'));
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  write('Chart.yaml', 'apiVersion: v2\nname: big\nversion: 1.0.0\nappVersion: v1.0.0\ntype: application\n');
  write('values.yaml', values);
  write('templates/_helpers.tpl', helpers);
  for (let i = 0; i < templates; i++) write(`templates/part-${i}.yaml`, template(i));
  const files = Math.ceil(crdBytes / 200_000);
  for (let i = 0; i < files; i++) write(`crds/kind-${i}.yaml`, definition(i, crdBytes / files));
}

const values = `replicas: 2
image: { repository: docker.io/example/controller, tag: "" }
commonLabels: { team: gateway, tier: control }
resources: { limits: { memory: 1024Mi }, requests: { cpu: 100m, memory: 256Mi } }
ports: [{ name: grpc, port: 18000 }, { name: ratelimit, port: 18001 }, { name: metrics, port: 19001 }]
env: { ONE: "1", TWO: "2", THREE: "3" }
`;

const helpers = `{{- define "big.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 63 | trimSuffix "-" -}}
{{- end -}}
{{- define "big.labels" -}}
app.kubernetes.io/name: {{ include "big.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
{{- with .Values.commonLabels }}
{{ toYaml . }}
{{- end }}
{{- end -}}
`;

function template(i: number): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "big.name" . }}-${i}
  namespace: {{ .Release.Namespace }}
  labels:
    {{- include "big.labels" . | nindent 4 }}
spec:
  replicas: {{ .Values.replicas }}
  selector:
    matchLabels:
      {{- include "big.labels" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "big.labels" . | nindent 8 }}
    spec:
      containers:
        - name: main
          image: {{ printf "%s:%s" .Values.image.repository (.Values.image.tag | default .Chart.AppVersion) }}
          {{- if .Values.env }}
          env:
            {{- range $name, $value := .Values.env }}
            - name: {{ $name }}
              value: {{ $value | quote }}
            {{- end }}
          {{- end }}
          ports:
            {{- range .Values.ports }}
            - name: {{ .name }}
              containerPort: {{ .port }}
            {{- end }}
          resources:
            {{- toYaml .Values.resources | nindent 12 }}
`;
}

function definition(i: number, bytes: number): string {
  const property = (n: number): string => `                field${n}:
                  description: |-
                    Field ${n} says how much of the traffic is meant, and what happens when there is less
                    of it than the other fields ask for. It is one of many, so that the file is long.
                  type: string
                  maxLength: 253
`;
  const head = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: kind${i}s.example.com
spec:
  group: example.com
  names: { kind: Kind${i}, listKind: Kind${i}List, plural: kind${i}s, singular: kind${i} }
  scope: Namespaced
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              properties:
`;
  const count = Math.ceil((bytes - head.length) / property(100).length);
  return head + Array.from({ length: count }, (_, n) => property(n)).join('');
}
