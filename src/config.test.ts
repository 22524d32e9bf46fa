import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from './config.js';

describe('readConfig', () => {
  it('fills every default when nothing is set, and takes empty variables for unset ones', () => {
    const config = readConfig({ AUTOKINO_PORT: '', AUTOKINO_API_KEY: ' ' });
    expect(config).toMatchObject({
      home: join(homedir(), '.autokino'),
      host: '127.0.0.1',
      port: 4600,
      publicUrl: null,
      apiKey: null,
      languageModel: null,
    });
    expect(config.renderProcesses).toBeGreaterThanOrEqual(1);
  });

  it('reads every variable', () => {
    const config = readConfig({
      AUTOKINO_HOME: '~/films',
      AUTOKINO_HOST: '0.0.0.0',
      AUTOKINO_PORT: '0',
      AUTOKINO_PUBLIC_URL: 'https://films.example/base/',
      AUTOKINO_API_KEY: 'a-long-secret',
      AUTOKINO_RENDER_PROCESSES: '3',
      AUTOKINO_REQUESTS_PER_MINUTE: '60',
      AUTOKINO_MAXIMUM_JOBS: '5',
      AUTOKINO_ALLOWED_HOSTS: 'Hooks.LAN:8080, 127.0.0.1',
      AUTOKINO_ASSET_QUOTA: '1.5 gb',
      AUTOKINO_ASSET_RETENTION_DAYS: '90',
      AUTOKINO_LLM: 'ollama:llama3',
    });
    expect(config).toEqual({
      home: join(homedir(), 'films'),
      host: '0.0.0.0',
      port: 0,
      publicUrl: 'https://films.example/base',
      apiKey: 'a-long-secret',
      renderProcesses: 3,
      requestsPerMinute: 60,
      maximumJobs: 5,
      allowedHosts: ['hooks.lan:8080', '127.0.0.1'],
      assetQuotaBytes: 1_610_612_736,
      assetRetentionDays: 90,
      languageModel: 'ollama:llama3',
    });
  });

  it.each([
    ['AUTOKINO_PORT', '65536'],
    ['AUTOKINO_PORT', 'http'],
    ['AUTOKINO_RENDER_PROCESSES', '0'],
    ['AUTOKINO_RENDER_PROCESSES', '1.5'],
    ['AUTOKINO_PUBLIC_URL', 'films.example'],
    ['AUTOKINO_API_KEY', 'two words'],
    ['AUTOKINO_ASSET_QUOTA', 'plenty'],
    ['AUTOKINO_ASSET_QUOTA', '0'],
    ['AUTOKINO_ASSET_RETENTION_DAYS', '0'],
    ['AUTOKINO_ALLOWED_HOSTS', 'https://hooks.lan'],
  ])('refuses %s=%s and names the variable', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrowError(
      expect.objectContaining({ code: 'invalid_parameter', parameter: name }),
    );
  });
});
