/** The controller name in the charts of Envoy Gateway: classes with it are ours unless the controller's configuration names another. */
export const defaultControllerName = 'gateway.envoyproxy.io/gatewayclass-controller';
