/** Whether whoever runs the server has named an imprint or the like; the server writes their addresses into the page. */
export const hasLegalLinks: boolean =
  document.querySelector('meta[name^="amtsweg-"][content^="http"]') !== null
