import { CustomScalar, Scalar } from '@nestjs/graphql';
import { isJstDate, jstIso, type JstDate } from '@saimado/kernel/jst';
import { Kind, type ValueNode, valueFromASTUntyped } from 'graphql';
import { badInput } from './errors';

const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;

/** ISO 8601 with offset. Answers carry +09:00; a text without offset is refused, for nobody knows what it means. */
@Scalar('DateTime', () => Date)
export class DateTimeScalar implements CustomScalar<string, Date> {
  description = 'ISO 8601 with offset';

  parseValue(value: unknown): Date {
    const instant = typeof value === 'string' && WITH_OFFSET.test(value) ? new Date(value) : null;
    if (!instant || Number.isNaN(instant.getTime())) {
      throw badInput('日時は 2026-06-10T14:05:00+09:00 のように、時差を付けて指定してください。');
    }
    return instant;
  }

  parseLiteral(node: ValueNode): Date {
    return this.parseValue(node.kind === Kind.STRING ? node.value : undefined);
  }

  /** Replies kept for their idempotency key come back from JSON, so a text is an instant too. */
  serialize(value: unknown): string {
    const instant = value instanceof Date ? value : new Date(String(value));
    return jstIso(instant);
  }
}

/** The type token of {@link DateScalar}: `@Field(() => JstDay)`. */
export class JstDay {}

/** A day in Asia/Tokyo, `YYYY-MM-DD`, that exists. */
@Scalar('Date', () => JstDay)
export class DateScalar implements CustomScalar<string, JstDate> {
  description = 'YYYY-MM-DD, a day in Asia/Tokyo';

  parseValue(value: unknown): JstDate {
    if (typeof value !== 'string' || !isJstDate(value)) throw badInput('日付は 2026-06-10 の形で、実在する日を指定してください。');
    return value;
  }

  parseLiteral(node: ValueNode): JstDate {
    return this.parseValue(node.kind === Kind.STRING ? node.value : undefined);
  }

  serialize(value: unknown): string {
    return String(value);
  }
}

/** The type token of {@link JsonScalar}: `@Field(() => Json)`. */
export class Json {}

/** Any JSON: what a form described by data holds. Whoever takes it in checks it. */
@Scalar('JSON', () => Json)
export class JsonScalar implements CustomScalar<unknown, unknown> {
  description = 'any JSON value';

  parseValue(value: unknown): unknown {
    return value;
  }

  parseLiteral(node: ValueNode): unknown {
    return valueFromASTUntyped(node);
  }

  serialize(value: unknown): unknown {
    return value;
  }
}
