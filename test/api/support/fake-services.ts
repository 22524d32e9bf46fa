import type { ApiServices } from '../../../src/api/services.js';

/** Services of which only some are there; calling any other is a fault of the test. */
export function fakeServices(given: Partial<ApiServices>): ApiServices {
  return new Proxy(given, {
    get: (services, name) => Reflect.get(services, name) ?? absentService(String(name)),
  }) as ApiServices;
}

function absentService(area: string): object {
  return new Proxy(
    {},
    {
      get: (_service, method) => () => {
        throw new Error(`${area}.${String(method)} is not part of this test.`);
      },
    },
  );
}
