import { Activity, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { useMe } from '@saimado/contract/client/session';
import type { HotlineCode } from '@saimado/contract/generated/schema';
import { Page } from '@saimado/ui-kit/Page';
import { CallTabs } from './CallTabs';
import { CallWork } from './CallWork';
import { ReadyView } from './ReadyView';
import { SupervisorView } from './SupervisorView';
import { useAcceptCall } from './use-accept-call';
import { useCallDesk } from './use-call-desk';
import { useCallKeys } from './use-call-keys';

/** 「対応画面」: one screen from the ring to the end of after-call work (product.md › The call screen). */
export default function CallScreen() {
  const { hotline } = useMe();
  return hotline ? <OperatorDesk hotline={hotline} /> : <SupervisorView />;
}

/** The place where the next call is awaited; otherwise the id of a call. */
const READY = 'ready';

function OperatorDesk({ hotline }: { hotline: HotlineCode }) {
  const { t } = useTranslation(['calls', 'common']);
  const desk = useCallDesk(hotline);
  const accept = useAcceptCall(hotline);
  const [picked, setPicked] = useState<string | null>(null);
  const { mine, ringing } = desk;
  // A call that has left the desk is no longer picked; without a choice the newest is worked on.
  const shown = picked === READY || mine.some(({ id }) => id === picked) ? picked : (mine[0]?.id ?? READY);

  const take = async (call: Promise<string | null>): Promise<void> => {
    const id = await call;
    if (id) setPicked(id);
  };
  const answer = (callId: string): void => void take(accept.answer(callId));
  useCallKeys({ desk, shown, ready: READY, onShow: setPicked, onAnswer: answer });

  return (
    <Page title={t('common:nav.call')} fill hideTitle>
      <QueryGate query={desk.query}>
        {() => (
          <>
            <CallTabs desk={desk} shown={shown} ready={READY} accept={accept} onShow={setPicked} onAnswer={answer} />
            {mine.map((call) => (
              // Hidden, not unmounted: what is typed and chosen in another call is as it was.
              <Activity key={call.id} mode={call.id === shown ? 'visible' : 'hidden'}><CallWork call={call} onFinished={() => setPicked(null)} /></Activity>
            ))}
            {shown === READY && <ReadyView hotline={hotline} desk={desk} accept={accept} onAnswer={answer} onTake={(number) => take(accept.takeNew(number))} busy={mine.length > 0} ringing={ringing} />}
          </>
        )}
      </QueryGate>
    </Page>
  );
}
