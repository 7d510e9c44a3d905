import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { KLOK, ProblemException, type Klok } from '@schakel/platform';
import { catchError, type Observable } from 'rxjs';
import { Toegangspoort } from './toegangspoort.js';

/**
 * Has every refusal written down before it is answered, whatever refused it and in whichever service: no route has to ask for it. When the log cannot be
 * written the caller gets that failure instead.
 */
@Injectable()
export class Weigeringspoor implements NestInterceptor {
  constructor(
    private readonly poort: Toegangspoort,
    @Inject(KLOK) private readonly klok: Klok,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    return next.handle().pipe(
      catchError(async (error: unknown) => {
        if (error instanceof ProblemException && error.status < 500)
          await this.poort.noteer(error, context.switchToHttp().getRequest<object>(), this.klok());
        throw error;
      }),
    );
  }
}
