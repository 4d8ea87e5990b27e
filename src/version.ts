import packageJson from '../package.json' with { type: 'json' };

/** Version of this program. */
export const version: string = packageJson.version;

/** Release of Envoy Gateway whose behaviour this program has. */
export const envoyGatewayVersion = 'v1.9.0';
