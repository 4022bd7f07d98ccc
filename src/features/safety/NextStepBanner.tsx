import { Banner, type BannerTone } from '../../ui/feedback/Banner.tsx'
import { Button } from '../../ui/form/Button.tsx'
import type { IconName } from '../../ui/icons/paths.ts'
import { useTexts } from '../../ui/Texts.tsx'
import type { NextStep } from './nextStep.ts'

type Look = { readonly tone: BannerTone; readonly icon: IconName }
const looks: Readonly<Record<NextStep['type'], Look>> = {
  open: { tone: 'info', icon: 'file' },
  freeSpace: { tone: 'danger', icon: 'download' },
  send: { tone: 'warning', icon: 'hub' },
  carry: { tone: 'warning', icon: 'share' },
  keep: { tone: 'info', icon: 'lock' },
  backup: { tone: 'info', icon: 'download' },
  safe: { tone: 'success', icon: 'check' },
}

/** Says how things stand, with the one button that helps most. */
export function NextStepBanner({ step, onStep }: { readonly step: NextStep; readonly onStep: () => void }) {
  const { t } = useTexts()
  const { tone, icon } = looks[step.type]
  const count = 'count' in step ? step.count : 0
  return (
    <Banner
      tone={tone}
      title={t(`safety.next.${step.type}.title`, { count })}
      actions={
        step.type !== 'safe' && (
          <Button kind="primary" icon={icon} onClick={onStep}>
            {t(`safety.next.${step.type}.action`)}
          </Button>
        )
      }
    >
      {t(`safety.next.${step.type}.text`)}
    </Banner>
  )
}
