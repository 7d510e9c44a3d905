import { registerHooks } from 'node:module';

/**
 * Lets Node run this repository's TypeScript as it is: `node --import ./tools/infrastructure/src/from-source.ts <file>.ts`.
 * Our packages resolve to their source, and `./x.js` to `./x.ts`. Only for code without decorators (tools, not services).
 */
registerHooks({
  resolve(specifier, context, nextResolve) {
    const conditions = [...context.conditions, '@schakel/source'];
    if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts')) {
      return nextResolve(`${specifier.slice(0, -3)}.ts`, { ...context, conditions });
    }
    return nextResolve(specifier, { ...context, conditions });
  },
});
