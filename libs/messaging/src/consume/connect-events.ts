import { Catch, type ExceptionFilter, type INestApplication, type INestMicroservice } from '@nestjs/common';
import { type NestMicroservice } from '@nestjs/microservices';
import { type Observable, throwError } from 'rxjs';
import { type SchakelKafkaServer } from './schakel-kafka-server.js';

/** Lets errors of handlers through as they are. Nest's own filter logs them (with what they hold) and hides what they were. */
@Catch()
class PassThroughFilter implements ExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}

/**
 * Connects the event handlers of an application to its transport, apart from the HTTP side: no global pipes, guards or filters of it.
 * Consuming begins with `app.startAllMicroservices()`.
 */
export function connectEvents(app: INestApplication, server: SchakelKafkaServer): INestMicroservice {
  // Deferred, because filters count only when they are there before the handlers are registered; what follows is what Nest does else.
  const microservice = app.connectMicroservice(
    { strategy: server },
    { inheritAppConfig: false, deferInitialization: true },
  );
  microservice.useGlobalFilters(new PassThroughFilter());
  const deferred = microservice as unknown as Pick<
    NestMicroservice,
    'registerListeners' | 'setIsInitialized' | 'setIsInitHookCalled'
  >;
  deferred.registerListeners();
  deferred.setIsInitialized(true);
  deferred.setIsInitHookCalled(true);
  return microservice;
}
