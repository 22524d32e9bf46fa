import { randomUUID } from 'node:crypto';
import { eventData } from '../../deliver/webhooks/event-body.js';
import { AutokinoError } from '../../errors/autokino-error.js';
import type {
  CreateWebhookEndpointBody,
  RotatedSecret,
  UpdateWebhookEndpointBody,
  WebhookEndpointResource,
} from '../../schema/http/webhook-endpoint.js';
import type { WebhookEventItem } from '../../schema/http/webhook-event.js';
import type { Page, PageRequest } from '../../store/contract.js';
import type { Caller } from '../auth.js';
import type { ServedParts } from '../services.js';
import { checkReceiver } from './check-receiver.js';
import { endpointResource, eventItem } from './webhook-resources.js';

/** Which events of the history are asked for; null: all. */
export interface EventFilter {
  type: string | null;
  /** Session or video that they are about. */
  entityId: string | null;
}

/** Registered receivers and what they were told. What another account has is as if it were not there. */
export interface WebhookService {
  /**
   * Registers a receiver; the answer alone carries the secret.
   * @param id Id of the endpoint, where a repeated request must meet it again; null: any
   * @throws AutokinoError `invalid_parameter` for an address that is not allowed, `resource_limit_reached`
   */
  create(
    caller: Caller,
    body: CreateWebhookEndpointBody,
    id: string | null,
  ): Promise<WebhookEndpointResource>;
  /** Newest first, without secrets. */
  list(caller: Caller, page: PageRequest): Promise<Page<WebhookEndpointResource>>;
  /** @throws AutokinoError `webhook_not_found`, `invalid_parameter` */
  update(
    caller: Caller,
    endpointId: string,
    body: UpdateWebhookEndpointBody,
  ): Promise<WebhookEndpointResource>;
  /** @throws AutokinoError `webhook_not_found` */
  remove(caller: Caller, endpointId: string): Promise<void>;
  /** A new secret; the former one signs nothing any more. @throws AutokinoError `webhook_not_found` */
  rotateSecret(caller: Caller, endpointId: string): Promise<RotatedSecret>;
  /** Newest first. Links in the data are paths. */
  events(caller: Caller, filter: EventFilter, page: PageRequest): Promise<Page<WebhookEventItem>>;
}

/** Most endpoints of an account. */
const MAXIMUM_ENDPOINTS = 20;

/** Puts the contract's words around receivers and events. */
export function createWebhookService({
  store,
  links,
  webhooks: { vault, allowedHosts },
}: Pick<ServedParts, 'store' | 'links' | 'webhooks'>): WebhookService {
  const rows = store.webhooks;
  return {
    async create({ accountId }, { url, events, entity_id }, reservedId) {
      checkReceiver(url, 'url', allowedHosts);
      const id = reservedId ?? randomUUID().replaceAll('-', '');
      const secret = vault.newSecret();
      const sealedSecret = vault.seal(secret, id);
      const endpoint = await rows.addEndpoint(
        {
          id,
          accountId,
          url,
          events: events ? [...new Set(events)] : null,
          entityId: entity_id ?? null,
          sealedSecret,
        },
        MAXIMUM_ENDPOINTS,
      );
      if (endpoint === null) {
        const message = `Your account has ${MAXIMUM_ENDPOINTS} webhook endpoints, which is the most. Delete some.`;
        throw new AutokinoError('resource_limit_reached', message);
      }
      return endpointResource(endpoint, secret);
    },

    async list({ accountId }, page) {
      const { items, next } = await rows.endpoints(accountId, page);
      return { items: items.map((endpoint) => endpointResource(endpoint, null)), next };
    },

    async update({ accountId }, endpointId, { url, events }) {
      if (typeof url === 'string') checkReceiver(url, 'url', allowedHosts);
      const endpoint = await rows.updateEndpoint(accountId, endpointId, {
        ...(typeof url === 'string' ? { url } : {}),
        ...(events ? { events: [...new Set(events)] } : {}),
      });
      if (endpoint === null) throw new AutokinoError('webhook_not_found');
      return endpointResource(endpoint, null);
    },

    async remove({ accountId }, endpointId) {
      if (!(await rows.removeEndpoint(accountId, endpointId))) throw new AutokinoError('webhook_not_found');
    },

    async rotateSecret({ accountId }, endpointId) {
      const secret = vault.newSecret();
      const sealedSecret = vault.seal(secret, endpointId);
      const endpoint = await rows.updateEndpoint(accountId, endpointId, { sealedSecret });
      if (endpoint === null) throw new AutokinoError('webhook_not_found');
      return { endpoint_id: endpointId, secret };
    },

    async events({ accountId }, filter, page) {
      const { items, next } = await rows.history(accountId, filter, page);
      return { items: items.map((item) => eventItem(item, eventData(item, links, ''))), next };
    },
  };
}
