import { Injectable } from '@nestjs/common';
import type { HotlineCode } from '@saimado/kernel/codes';
import type { Actor } from '@saimado/platform/actor';
import type { Tx } from '@saimado/platform/commands';
import type { ReleaseContent } from '@saimado/reports/domain/release/content';

/** A story as it is published, in the order in which a release's hash covers them. */
export interface StoryText {
  id: string;
  title: string;
  text: string;
  hotline: HotlineCode | null;
  category: string | null;
  urgency: string | null;
}
interface OfPeriod {
  periodCode: string;
  /** what the release says: a story may name a category only where its figure is published */
  content: ReleaseContent;
}

/** What the publishing of a release asks of the stories. */
@Injectable()
export class StoryPublication {
  /** What would go out with a release of this period now, earlier releases' stories of it included. */
  textsOf(_tx: Tx<Actor | null>, _of: OfPeriod): Promise<StoryText[]> {
    return Promise.resolve([]);
  }

  /** Publishes the signed stories of a period with a release. @returns all that stand with it, for its hash */
  publishInto(_tx: Tx<Actor | null>, _of: OfPeriod & { releaseId: string }): Promise<StoryText[]> {
    return Promise.resolve([]);
  }
}
