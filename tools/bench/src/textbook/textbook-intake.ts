/**
 * Textbook producer: Nest's default adapter, ValidationPipe, two `save()` calls in a transaction, and an outbox that a timer
 * reads every 100 ms and sends row by row. Nothing of Schakel is used, so that it stays what it is compared as.
 */
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { Body, Controller, HttpCode, Inject, Injectable, Module, Post, ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ClientKafka, ClientsModule, Transport } from '@nestjs/microservices';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsIn, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { lastValueFrom } from 'rxjs';
import { DataSource } from 'typeorm';
import { textbookEnvironment } from './textbook-environment.js';
import { TextbookEffect, TextbookOutbox, TextbookSignaal } from './textbook-entities.js';

const { brokers, topic, databaseUrl } = textbookEnvironment();

class ObservatieDto {
  @IsString() code!: string;
  @IsString() catalogusversie!: string;
  @IsIn(['eigen-waarneming', 'van-horen-zeggen']) waarneming!: string;
  @IsOptional() @IsString() @MaxLength(2000) toelichting?: string;
}

class SignaalDto {
  @IsBoolean() acuutGevaar!: boolean;
  @IsString() kanaal!: string;
  @IsString() melderrol!: string;
  @IsString() uitbuitingsvorm!: string;
  @IsOptional() @IsString() @MaxLength(4000) toelichting?: string;
  @IsOptional() @IsArray() @ValidateNested({ each: true }) @Type(() => ObservatieDto) observaties?: ObservatieDto[];
  @IsOptional() plaats?: object;
  @IsOptional() bedrijf?: object;
  @IsOptional() @IsArray() personen?: object[];
}

@Injectable()
class SignaalService {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  async create(dto: SignaalDto): Promise<string> {
    const id = randomUUID();
    await this.dataSource.transaction(async (manager) => {
      const signaal = manager.create(TextbookSignaal, { id, gemeentecode: '0363', status: 'ontvangen', gegevens: dto });
      await manager.save(signaal);
      const event = { eventId: randomUUID(), signaalId: id, type: 'signaal-ontvangen', gemeentecode: '0363' };
      await manager.save(manager.create(TextbookOutbox, { key: id, event, published: false }));
    });
    return id;
  }
}

@Controller('signalen')
class SignaalController {
  constructor(@Inject(SignaalService) private readonly service: SignaalService) {}

  @Post()
  @HttpCode(201)
  async create(@Body() dto: SignaalDto): Promise<{ id: string }> {
    return { id: await this.service.create(dto) };
  }
}

@Injectable()
class OutboxPoller {
  private running = false;

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject('KAFKA') private readonly kafka: ClientKafka,
  ) {}

  async start(): Promise<void> {
    await this.kafka.connect();
    setInterval(() => void this.poll(), 100);
  }

  private async poll(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      const repository = this.dataSource.getRepository(TextbookOutbox);
      const rows = await repository.find({ where: { published: false }, order: { id: 'ASC' }, take: 100 });
      for (const row of rows) {
        await lastValueFrom(this.kafka.emit(topic, { key: row.key, value: JSON.stringify(row.event) }), {
          defaultValue: undefined,
        });
        row.published = true;
        await repository.save(row);
      }
    } finally {
      this.running = false;
    }
  }
}

@Module({
  imports: [
    TypeOrmModule.forRoot({
      type: 'postgres',
      url: databaseUrl,
      entities: [TextbookSignaal, TextbookOutbox, TextbookEffect],
      synchronize: true,
    }),
    ClientsModule.register([
      {
        name: 'KAFKA',
        transport: Transport.KAFKA,
        options: { client: { brokers, clientId: 'textbook-intake', logLevel: 0 }, producerOnlyMode: true },
      },
    ]),
  ],
  controllers: [SignaalController],
  providers: [SignaalService, OutboxPoller],
})
class TextbookIntakeModule {}

const app = await NestFactory.create(TextbookIntakeModule, { logger: ['error'] });
app.useGlobalPipes(new ValidationPipe({ transform: true }));
await app.listen(0, '127.0.0.1');
await app.get(OutboxPoller).start();
console.log(JSON.stringify({ luistert: await app.getUrl() }));
