import Reviews from '@saimado/reviews/ui/Reviews';
import { TicketPane } from '@saimado/tickets/ui/TicketPane';

/** Reviews show tickets, and tickets' screens show remarks: the two meet here. */
export default function ReviewsScreen() {
  return <Reviews TicketPane={TicketPane} />;
}
