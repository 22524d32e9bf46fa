/** An endpoint of the contract. */
export interface ContractEndpoint {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path as Fastify writes it, with `:name` for a parameter. */
  path: string;
}

/** Endpoints of the contract that are answered with 501: methods, then paths below `/v3`. */
const NOT_OFFERED: Record<string, string> = {
  '/videos': 'GET POST',
  '/videos/batches': 'POST',
  '/videos/statuses': 'GET',
  '/videos/:video_id': 'DELETE',
  '/videos/batches/:batch_id': 'GET',
  '/videos/:video_id/scenes': 'GET',
  '/avatars': 'GET POST',
  '/avatars/looks': 'GET',
  '/avatars/:group_id': 'GET PATCH DELETE',
  '/avatars/looks/:look_id': 'GET PATCH DELETE',
  '/avatars/:group_id/consent': 'POST',
  '/voices': 'GET POST',
  '/voices/clone': 'POST',
  '/voices/speech': 'POST',
  '/voices/:voice_id': 'GET DELETE',
  '/brand-glossaries': 'GET POST',
  '/brand-glossaries/:brand_glossary_id': 'GET PATCH DELETE',
  '/brand-kits': 'GET POST',
  '/brand-kits/:brand_kit_id': 'GET PATCH DELETE',
  '/audio/sounds': 'GET',
  '/templates': 'GET',
  '/templates/:template_id': 'GET POST',
  '/video-translations': 'GET POST',
  '/video-translations/batches': 'POST',
  '/video-translations/languages': 'GET',
  '/video-translations/proofreads': 'POST',
  '/video-translations/proofreads/:proofread_id': 'GET',
  '/video-translations/proofreads/:proofread_id/generate': 'POST',
  '/video-translations/proofreads/:proofread_id/srt': 'GET PUT',
  '/video-translations/statuses': 'GET',
  '/video-translations/:video_translation_id': 'GET PATCH DELETE',
  '/video-translations/batches/:batch_id': 'GET',
  '/lipsyncs': 'GET POST',
  '/lipsyncs/batches': 'POST',
  '/lipsyncs/batches/:batch_id': 'GET',
  '/lipsyncs/statuses': 'GET',
  '/lipsyncs/:lipsync_id': 'GET PATCH DELETE',
  '/overdubs': 'POST',
  '/ai-clipping': 'GET POST',
  '/ai-clipping/:job_id': 'GET DELETE',
  '/background-removals': 'GET POST',
  '/background-removals/:job_id': 'GET DELETE',
};

/** Endpoints of the contract that Autokino knows but does not offer. */
export const notOfferedEndpoints: ContractEndpoint[] = Object.entries(NOT_OFFERED).flatMap(
  ([path, methods]) =>
    methods
      .split(' ')
      .map((method) => ({ method: method as ContractEndpoint['method'], path: `/v3${path}` })),
);
