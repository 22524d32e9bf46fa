import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AutokinoError } from '../errors/autokino-error.js';

/** Remembers every route, so that a known path with a wrong method is told from an unknown path. */
export class KnownPaths {
  readonly #methods = new Map<string, { pattern: RegExp; methods: Set<string> }>();

  /** Watches the routes that are registered from now on. */
  watch(server: FastifyInstance): void {
    server.addHook('onRoute', (route) => {
      const known = this.#methods.get(route.url) ?? { pattern: patternOf(route.url), methods: new Set() };
      for (const method of [route.method].flat()) known.methods.add(method.toUpperCase());
      this.#methods.set(route.url, known);
    });
  }

  /** Methods that a path takes; empty when the path is not known. */
  methodsOf(path: string): string[] {
    const fitting = [...this.#methods.values()].filter(({ pattern }) => pattern.test(path));
    return [...new Set(fitting.flatMap(({ methods }) => [...methods]))].sort();
  }

  /** What is wrong with a request that no route took. */
  errorFor(request: FastifyRequest, allow: (methods: string) => void): AutokinoError {
    const path = request.url.split('?')[0] ?? '/';
    const methods = this.methodsOf(path);
    // A known method on a known path ends here when a parameter is longer than the router takes.
    if (methods.length === 0 || methods.includes(request.method)) return new AutokinoError('not_found');
    allow(methods.join(', '));
    return new AutokinoError(
      'invalid_parameter',
      `${request.method} is not offered here; use ${methods.join(' or ')}.`,
      { parameter: 'method', status: 405 },
    );
  }
}

function patternOf(url: string): RegExp {
  const source = url
    .replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll(/:[^/]+/g, '[^/]+');
  return new RegExp(`^${source}$`);
}
