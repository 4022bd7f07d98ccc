import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { type Member, readMember } from '../../documents/members.ts'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { formatList } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { useCircles, useItems, useProgramme } from '../workspace.ts'
import styles from './talk.module.css'

type ReachProps = { readonly circle: OpenCircle; readonly people: readonly Member[] }

/** A device that somebody has shown since gets the talk only when a person says so: anybody could have added it (L10). */
export function Reach({ circle, people }: ReachProps) {
  const { t, language } = useTexts()
  const programme = useProgramme()
  const show = useToast()
  const { newDevices, unreached } = useReach(circle, people)
  const send = async () => {
    await programme.sendTalk(circle.id)
    show({ text: t('talks.reach.sent') })
  }
  const names = (members: readonly Member[]) =>
    formatList(
      members.map(({ name, function: role }) => name || role || t('common.people.unknown')),
      language,
    )
  if (newDevices.length > 0)
    return (
      <div className={styles.reach}>
        <p>{t('talks.reach.newDevice', { names: names(newDevices) })}</p>
        <Button icon="lock" onClick={() => void send()}>
          {t('talks.reach.send')}
        </Button>
      </div>
    )
  return unreached.length > 0 ? (
    <p className={styles.hint}>{t('talks.reach.notYet', { names: names(unreached) })}</p>
  ) : null
}

/** People of whom a device is known that the talk was not sealed to; and those of whom none is known at all. */
function useReach(circle: OpenCircle, people: readonly Member[]) {
  const { programme, group } = useCircles()
  // Asked again when members change.
  useItems<Member>(programme, 'members')
  useItems<Member>(group, 'members')
  const shown = (id: string) =>
    [programme, group].flatMap((wider) => (wider ? (readMember(wider.doc, id)?.devices ?? []) : []))
  const reached = (id: string) => new Set<string>(readMember(circle.doc, id)?.devices.map((device) => device.id))
  return {
    newDevices: people.filter(({ id }) => shown(id).some((device) => !reached(id).has(device.id))),
    unreached: people.filter(({ id }) => reached(id).size === 0),
  }
}
