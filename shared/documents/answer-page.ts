import type { Answer } from '#shared/lambda/route.ts';

export const pageType = 'text/html; charset=utf-8';

/** Answers a page of one record: it may style itself and nothing else, whatever a text in it tries. */
export const answerPage = (content: string): Answer => ({
  status: 200,
  headers: {
    'content-language': 'sv',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
  },
  text: { content, contentType: pageType },
});
