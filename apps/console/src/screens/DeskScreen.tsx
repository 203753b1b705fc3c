import Desk from '@saimado/escalations/ui/Desk';
import { TicketPane } from '@saimado/tickets/ui/TicketPane';

/** The tier-2 desk shows tickets, and tickets' screens show escalations: the two meet here. */
export default function DeskScreen() {
  return <Desk TicketPane={TicketPane} />;
}
