import { expect, it } from 'vitest';
import { envoyGatewayCommand } from '../../src/commands/config/envoy-gateway.ts';
import { proxySectionCommands } from '../../src/commands/config/envoy-proxy.ts';
import { dashboardCommand } from '../../src/commands/experimental/dashboard.ts';
import { logCommand } from '../../src/commands/experimental/log.ts';
import { statsCommand } from '../../src/commands/experimental/stats.ts';
import { podFlags } from '../../src/commands/pod-flags.ts';

const groups = [envoyGatewayCommand, dashboardCommand, logCommand, statsCommand].flatMap(
  ({ commands = [] }) => commands,
);

it.each([...groups, ...proxySectionCommands].map((command) => [command.name, command] as const))(
  'of %s are all there, and its argument completes pods',
  (_, command) => {
    const names = podFlags().map(({ name }) => name);
    expect(names).toEqual(['namespace', 'labels', 'all-namespaces']);
    expect(command.flags?.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
    expect(command.arguments).toMatchObject([{ name: 'pod', completes: 'pod' }]);
  },
);
