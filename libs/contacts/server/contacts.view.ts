import type { Contact } from '@saimado/contacts/domain/contacts-book';
import { isReviewOverdue } from '@saimado/contacts/domain/find-contacts';
import type { JstDate } from '@saimado/kernel/jst';
import type { ContactType } from './contacts.types';

export const contactView = ({ keywords: _, ...contact }: Contact, today: JstDate): ContactType => ({ ...contact, reviewOverdue: isReviewOverdue(contact, today) });
