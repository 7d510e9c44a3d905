/** The environment or the machine is not as it must be. The text names the variable and the rule, never the value. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
