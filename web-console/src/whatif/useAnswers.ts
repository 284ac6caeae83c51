import { useCallback } from 'react';
import type { City } from '../rest/catalogue';
import type { ProblemError } from '../rest/problem';
import { useResource } from '../rest/useResource';
import { whatIf, type WhatIfAnswer } from './api';
import { type Circumstances, fromAddress, questionFor, toAddress } from './circumstances';

/** What a city would answer. */
export interface CityAnswer {
  city: City;
  answer: WhatIfAnswer;
}

interface Answers {
  /** Of all cities; none until an item and a kiosk are chosen. */
  answers: CityAnswer[] | undefined;
  problem: ProblemError | undefined;
  /** Whether these are the answers to what is asked now; they stay on the page while others are on their way. */
  current: boolean;
}

/** Asks all cities about the same circumstances; which of them is looked at closely does not matter. */
export function useAnswers(circumstances: Circumstances, cities: readonly City[]): Answers {
  const key = toAddress({ ...circumstances, city: undefined }).toString();
  const load = useCallback(async () => ({ key, answers: await ask(key, cities) }), [key, cities]);
  const resource = useResource(load);
  const current = resource.data?.key === key;
  return {
    answers: resource.data?.answers,
    problem: resource.state === 'failed' ? resource.problem : undefined,
    current,
  };
}

async function ask(key: string, cities: readonly City[]): Promise<CityAnswer[] | undefined> {
  const circumstances = fromAddress(new URLSearchParams(key));
  const asked = cities.map(async (city) => {
    const question = questionFor(circumstances, city.code);
    return question === undefined ? undefined : { city, answer: await whatIf(question) };
  });
  const answers = (await Promise.all(asked)).filter((answer) => answer !== undefined);
  return answers.length === 0 ? undefined : answers;
}
