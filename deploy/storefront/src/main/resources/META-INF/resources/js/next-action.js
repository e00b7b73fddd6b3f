/**
 * Obeys a nextAction, whatever the payment method. The order's page shows instructions and holds
 * the form to post; everything else is an address to go to.
 */
export function obey(next, orderPage) {
  switch (next.type) {
    case 'redirect':
    case 'html':
      return location.assign(next.url);
    case 'form':
      return location.assign(orderPage + '#go-on');
    default:
      return location.assign(orderPage);
  }
}
