/** The mark in a browser's tab: three people in a square. */
export const faviconSvg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0017c1"/>' +
  '<g fill="#fff"><circle cx="10.5" cy="12" r="4"/><circle cx="21.5" cy="12" r="4"/><circle cx="16" cy="22" r="4"/></g></svg>';

export const faviconLink = '<link rel="icon" href="/favicon.svg" type="image/svg+xml">';
