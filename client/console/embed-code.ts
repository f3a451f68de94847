/** The two lines an organiser pastes into a page. `origin` is where this server is reached, without a path. */
export const embedCode = (origin: string, conversationId: string): string =>
  `<script async src="${origin}/embed.js"></script>\n<div class="hiroba" data-conversation="${conversationId}"></div>`;

export const participationAddress = (origin: string, conversationId: string): string => `${origin}/c/${conversationId}`;
