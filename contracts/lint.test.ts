import { createConfig, lintFromString } from '@redocly/openapi-core';
import { type RulesetDefinition, Spectral } from '@stoplight/spectral-core';
import { oas } from '@stoplight/spectral-rulesets';
import { expect, test } from 'vitest';
import { faces } from './index';
import { openApi } from './openapi';

/** The addresses of the Campaigns API are the published document's, which ends them all with a slash. */
const published = new Set(['no-path-trailing-slash', 'path-keys-no-trailing-slash']);

test.each(Object.entries(faces))(
  'linters of OpenAPI find nothing in the %s document',
  async (name, face) => {
    const source = JSON.stringify(openApi(face, 'https://fanfare.example'));

    const config = await createConfig({ extends: ['recommended'] });
    const redocly = await lintFromString({ source, absoluteRef: `/${name}.json`, config });
    const found = redocly
      .filter(({ ruleId }) => !published.has(ruleId))
      .map(({ ruleId, message, location: [{ pointer } = {}] }) => `${ruleId} at ${pointer}: ${message}`);

    const spectral = new Spectral();
    spectral.setRuleset({ extends: [oas as RulesetDefinition] });
    for (const { code, message, path } of await spectral.run(JSON.parse(source))) {
      if (!published.has(String(code))) found.push(`${code} at ${path.join('/')}: ${message}`);
    }

    expect(found).toEqual([]);
  },
  60_000,
);
