import { expect, test } from 'vitest';
import { languageChoices, TargetingField } from './fields/targeting';
import { languageCode, narrowed, reaches, targetInWords, targetText } from './targeting';

test('a target is kept in one order, once each, and not where it narrows nothing', () => {
  expect(narrowed({ hours: [10, 9, 10], countries: [], devices: null })).toEqual({ hours: [9, 10] });
  expect(narrowed({ countries: ['FR', 'AT', 'FR'] })).toEqual({ countries: ['AT', 'FR'] });
  expect([narrowed({}), narrowed({ weekdays: [] })]).toEqual([null, null]);
});

test('what is unknown of somebody is reached by nothing that asks for it', () => {
  const nobody = { country: null, device: null, language: null };
  const known = { country: 'DE', device: 'mobile' as const, language: 'de' };
  expect(reaches({ hours: [1] }, nobody)).toBe(true);
  for (const part of [{ countries: ['DE'] }, { devices: ['mobile' as const] }, { languages: ['de'] }]) {
    expect([reaches(part, nobody), reaches(part, known)]).toEqual([false, true]);
  }
  expect(reaches({ countries: ['DE'], languages: ['fr'] }, known)).toBe(false);
});

test('people read it in words', () => {
  expect(
    targetInWords(
      {
        countries: ['DE', 'AT'],
        weekdays: [1, 2, 3, 4, 5, 7],
        hours: [0, 9, 10, 11, 23],
        devices: ['mobile'],
      },
      'America/New_York',
    ),
  ).toEqual([
    ['Countries', 'Germany, Austria'],
    ['Devices', 'phones'],
    ['When', 'Mon to Fri, Sun, 00:00 to 01:00, 09:00 to 12:00, 23:00 to 24:00 (America/New York)'],
  ]);
  expect(targetText({ languages: ['de', 'en', 'es', 'fr', 'it', 'nl'] })).toBe(
    'Languages: German, English, Spanish, French and 2 more.',
  );
  expect(targetInWords(null)).toEqual([]);
});

test('a language is the one that browsers say, by whichever of its codes it is named', () => {
  const languages = [
    'deu',
    'ger',
    'ENG',
    'fra',
    'fre',
    'cmn',
    'chi',
    'nob',
    'iw',
    'in',
    'tl',
    'fil',
    'gsw',
    'sh',
  ];
  expect(languages.map(languageCode).join()).toBe('de,de,en,fr,fr,zh,zh,no,he,id,fil,fil,gsw,sr');
  expect(TargetingField.parse({ languages })?.languages?.join()).toBe('de,en,fil,fr,gsw,he,id,no,sr,zh');
  expect(['x', 'english', '12', ''].map(languageCode)).toEqual(['x', 'english', '12', '']);
});

test('every language that the form offers is taken as it is', () => {
  const languages = languageChoices.map(({ code }) => code).sort();
  expect(languages.length).toBeGreaterThan(150);
  expect(TargetingField.parse({ languages })).toEqual({ languages });
  expect(TargetingField.parse({ languages: ['NN', 'iw'] })).toEqual({ languages: ['he', 'no'] });
});
