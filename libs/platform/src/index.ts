export { etag, IfMatch, readIfMatch, VERSIECONFLICT, versieconflict } from './concurrency/etag.js';
export { ConfigError, readConfig, type ConfigFault } from './config/read-config.js';
export { serviceConfig, wholeNumber, type ServiceConfig } from './config/service-config.js';
export {
  connectionSettings,
  Database,
  dataSourceOptions,
  type DatabaseOptions,
  type TransactionWork,
} from './database/database.js';
export { DatabaseModule } from './database/database.module.js';
export { runMigrations, type MigrationOptions } from './database/migrations.js';
export { APPEND_ONLY, platformTables } from './database/platform-tables.js';
export {
  enableMunicipalityRls,
  MUNICIPALITIES_SETTING,
  updateAllMunicipalities,
} from './database/row-level-security.js';
export { HealthRegistry, type HealthIndicator, type HealthPart, type HealthResult } from './health/health-registry.js';
export { type HttpLimits } from './http/adapter.js';
export { PROBLEM_JSON, sendProblem } from './http/send-problem.js';
export { IdempotencyKey, readIdempotencyKey } from './idempotency/idempotency-key.js';
export { keyRequestHashes, requestHash, type HashedRequest, type KeyedHash } from './idempotency/request-hash.js';
export {
  findStoredAnswer,
  forgetIdempotencyKeys,
  replay,
  sendAnswer,
  type Answer,
  type StoredAnswer,
} from './idempotency/stored-answer.js';
export { createLog, type Log, type LogOptions } from './logging/logger.js';
export { safeError, scrubMessage, type SafeError } from './logging/safe-error.js';
export { API_PREFIX, buildOpenApi, documentOf, type OpenApiInfo } from './openapi/build-openapi.js';
export { ApiBeschreven, ApiStap, type OperationDescription } from './openapi/describe-operation.js';
export { findOpenApiFaults } from './openapi/own-rules.js';
export { ApiProblemen, type ProblemStatus } from './openapi/describe-problems.js';
export { decodeCursor, encodeCursor, type CursorKey } from './paging/cursor.js';
export { keysetPredicate, orderBy, type SortColumn, type SqlPredicate } from './paging/keyset.js';
export {
  DEFAULT_LIMIET,
  leesPaginagrens,
  maakPagina,
  PaginaVraag,
  type Pagina,
  type Paginagrens,
  type PaginaOpties,
} from './paging/page.js';
export {
  problem,
  ProblemException,
  titleOf,
  type InvalidParam,
  type Problem,
  type ProblemOptions,
} from './problem/problem.js';
export { standardProblem } from './problem/standard-problems.js';
export { toProblem, unavailable } from './problem/to-problem.js';
export { isTransient, TransientError } from './problem/transient-error.js';
export { weigeringNaarProblem, type Weigeringstatussen } from './problem/weigering.js';
export { processingLines, type ProcessingAction, type ProcessingInsert } from './processing-log/processing-line.js';
export { leesSleutelbestand, maakSleutelbestand, verwijderSleutels, voegSleutelToe } from './signing/key-set-file.js';
export { JWKS_PAD, JwksRoute } from './signing/jwks-route.js';
export { Ondertekenaar } from './signing/signer.js';
export { createService, type ServiceOptions } from './service/create-service.js';
export { LOG, PlatformModule } from './service/platform.module.js';
export { runMain } from './service/run-main.js';
export { Service, type ServiceParts } from './service/service.js';
export { StopOrder, stopPhases, type StopFailure, type StopPhase } from './service/stop-order.js';
export {
  endSpan,
  remoteContext,
  runInSpan,
  startTelemetry,
  type Telemetry,
  type TelemetryOptions,
} from './telemetry/telemetry.js';
export {
  currentTrace,
  currentTraceparent,
  formatTraceparent,
  newSpanId,
  parseTraceparent,
} from './telemetry/trace-context.js';
export { KLOK, systeemKlok, type Klok } from './time/clock.js';
export { nieuwId } from './time/new-id.js';
export { IdPipe } from './validation/id-pipe.js';
export { InputPipe, invalidInput } from './validation/validation-pipe.js';
export {
  Dag,
  Deel,
  Delen,
  GeheelGetal,
  isTijdstip,
  JaNee,
  Kenmerk,
  Keuze,
  Keuzes,
  Tekst,
  Tijdstip,
  type Veldopties,
  Voldoet,
} from './validation/fields.js';
