/** Textbook consumer: Nest's own Kafka server, one message at a time, de-duplicated by a read before `save()`. */
import 'reflect-metadata';
import { Controller, Inject, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { EventPattern, Payload, Transport, type MicroserviceOptions } from '@nestjs/microservices';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { textbookEnvironment } from './textbook-environment.js';
import { TextbookEffect, TextbookOutbox, TextbookSignaal } from './textbook-entities.js';

const { brokers, topic, databaseUrl } = textbookEnvironment();

interface TextbookEvent {
  readonly eventId: string;
  readonly signaalId: string;
  readonly type: string;
}

@Controller()
class SignaalConsumer {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  @EventPattern<Record<string, TextbookEvent>>(topic)
  async handle(@Payload() event: TextbookEvent): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const known = await manager.findOneBy(TextbookEffect, { eventId: event.eventId });
      if (known !== null) return;
      const { eventId, signaalId, type } = event;
      await manager.save(manager.create(TextbookEffect, { eventId, signaalId, type, ontvangenOp: new Date() }));
    });
  }
}

@Module({
  imports: [
    TypeOrmModule.forRoot({
      type: 'postgres',
      url: databaseUrl,
      entities: [TextbookSignaal, TextbookOutbox, TextbookEffect],
    }),
  ],
  controllers: [SignaalConsumer],
})
class TextbookConsumerModule {}

const app = await NestFactory.createMicroservice<MicroserviceOptions>(TextbookConsumerModule, {
  logger: ['error'],
  transport: Transport.KAFKA,
  options: {
    client: { brokers, clientId: 'textbook-consumer', logLevel: 0 },
    consumer: { groupId: 'textbook' },
    subscribe: { fromBeginning: true },
  },
});
await app.listen();
console.log(JSON.stringify({ luistert: topic }));
