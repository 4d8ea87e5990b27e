import { defineCommand } from './command.ts';
import { envoyGatewayCommand } from './config/envoy-gateway.ts';
import { envoyProxyCommand, proxySectionCommands } from './config/envoy-proxy.ts';
import { envoyRateLimitCommand } from './config/envoy-ratelimit.ts';

/** `egctl config`: what proxies, controller and rate limit service run with. */
export const configCommand = defineCommand({
  name: 'config',
  aliases: ['c'],
  summary: 'Configuration of running proxies, of the controller and of the rate limit service',
  // The sections of a proxy are what people ask for most, so they are commands here too.
  commands: [envoyProxyCommand, envoyGatewayCommand, envoyRateLimitCommand, ...proxySectionCommands],
});
