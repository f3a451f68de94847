/** The two lines an organiser pastes into a page. `origin` is where this server is reached, without a path. */
export const embedCode = (origin: string, conversationId: string): string =>
  `<script async src="${origin}/embed.js"></script>\n<div class="hiroba" data-conversation="${conversationId}"></div>`;

/** The same for a registered site: each page is known by its path, unless it names itself with data-page. */
export const siteEmbedCode = (origin: string, siteId: string): string =>
  `<script async src="${origin}/embed.js"></script>\n<div class="hiroba" data-site="${siteId}"></div>`;

export const participationAddress = (origin: string, conversationId: string): string => `${origin}/c/${conversationId}`;

/** One published report, as high as it is. */
export const reportEmbedCode = (origin: string, reportId: string): string =>
  `<script async src="${origin}/embed.js"></script>\n<div class="hiroba" data-report="${reportId}"></div>`;
