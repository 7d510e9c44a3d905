export type * from './write/unit.js';
export { NotAcceptedError, UnknownOutcomeError } from './write/outcome-errors.js';
export { type BatchLoader, type ConsumerUnit, type EventContext, RuleRefusal, saved, type SavedState } from './consume/event-context.js';
