/** Sizes and sums of them stay exact and within what the solver can tell apart. */
export const MOST = { count: 1_000_000_000, cells: 5_000, parts: 50_000 };

export const MESSAGES = {
  notObject: '入力は {"threshold": …, "zerosShown": …, "cells": {…}, "sums": […]} の形の JSON にしてください。',
  unknownKey: (key: string) => `「${key}」という項目はありません。使えるのは threshold、zerosShown、cells、sums、withheld、sensitive、weights、fixed です。`,
  threshold: `threshold には 1 以上 ${MOST.count} 以下の整数を指定してください。`,
  zerosShown: 'zerosShown には true か false を指定してください。',
  cells: 'cells には {"名前": 件数, …} の形で、1 つ以上のセルを指定してください。',
  tooMany: `セルは ${MOST.cells} 個まで、sums の内訳は合わせて ${MOST.parts} 個までです。表を分けてください。`,
  number: (where: string) => `${where}には 0 以上 ${MOST.count} 以下の整数を指定してください。`,
  list: (key: string) => `${key} にはセルの名前の配列を指定してください。`,
  object: (key: string, form: string) => `${key} は ${form} の形で指定してください。`,
  unknown: (where: string, name: string) => `${where} にあるセル「${name}」が cells にありません。名前を確かめてください。`,
  twice: (where: string, name: string) => `${where} にセル「${name}」が 2 回あります。1 回にしてください。`,
  reach: (name: string) => `sensitive の「${name}」は {"atMost": 整数, "atLeast": 整数} の形で、atMost を atLeast 以下にしてください。`,
  withheldMissing: 'audit には、公表しないセルの名前の配列 withheld が必要です。',
  zeroWithheld: (name: string) => `withheld のセル「${name}」は 0 件ですが、zerosShown が true のとき 0 は公表されるため伏せられません。withheld から外すか、zerosShown を false にしてください。`,
};

export class Refused extends Error {}
export const refuse = (message: string): never => {
  throw new Refused(message);
};

/** Own entries, or null for what is no object. */
export const entriesOf = (value: unknown): Map<string, unknown> | null =>
  (typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : null);

export type PlaceOf = (where: string, name: string) => number;

/** The places of a list of different names. */
export function placesOfNames(list: unknown, where: string, placeOf: PlaceOf): number[] {
  if (!Array.isArray(list) || !list.every((name) => typeof name === 'string')) return refuse(MESSAGES.list(where));
  const seen = new Set<string>();
  for (const name of list) {
    if (seen.has(name)) refuse(MESSAGES.twice(where, name));
    seen.add(name);
  }
  return list.map((name) => placeOf(where, name));
}
