const wrapped: Readonly<Record<string, string>> = {
  'google.protobuf.StringValue': 'string',
  'google.protobuf.BytesValue': 'bytes',
  'google.protobuf.BoolValue': 'bool',
  'google.protobuf.Int32Value': 'int32',
  'google.protobuf.UInt32Value': 'uint32',
  'google.protobuf.Int64Value': 'int64',
  'google.protobuf.UInt64Value': 'uint64',
  'google.protobuf.FloatValue': 'float',
  'google.protobuf.DoubleValue': 'double',
};

/** The scalar inside a wrapper message, which JSON writes plainly; undefined for other messages. */
export function wrappedScalar(type: string): string | undefined {
  return wrapped[type];
}
