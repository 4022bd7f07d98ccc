import { useLocation } from 'wouter'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { CityId } from '../../documents/ids.ts'
import { addVisit } from '../../documents/visits.ts'
import { VISIT_TEMPLATES, type VisitTemplateId } from '../../method/visits.ts'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { Icon } from '../../ui/icons/Icon.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useCommunity } from '../useCommunity.ts'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'
import styles from './visits.module.css'

export type AddVisitDialogProps = {
  readonly circle: OpenCircle
  /** Templates of the visits there are: may be taken again. */
  readonly used: readonly (VisitTemplateId | null)[]
  readonly onClose: () => void
}

/** One tap adds the visit and opens it: everything in it can be changed there. */
export function AddVisitDialog({ circle, used, onClose }: AddVisitDialogProps) {
  const { t } = useTexts()
  const programme = useProgramme()
  const report = useReport('visits')
  const [, go] = useLocation()
  const community = useCommunity()
  const add = (template: VisitTemplateId | null, host?: CityId) => {
    const at = community ? ({ place: 'other', ...(host && { host }) } as const) : {}
    const added = report(addVisit(circle.doc, programme.author(), { template, ...at }))
    if (added.ok) go(`/p/${programme.id}/visits/${added.value}`)
  }
  // The guide's visits are a mentor's and a mentee's; equals host each other (S266).
  const templates = community ? [] : VISIT_TEMPLATES
  return (
    <Dialog isOpen title={t('visits.add.title')} onClose={onClose}>
      <p>{t('visits.add.lead')}</p>
      <div className={styles.templates}>
        {community?.cities.map(({ id }) => (
          <button key={id} type="button" className={styles.template} onClick={() => add(null, id)}>
            <Icon name="visit" />
            <span className={styles.templateWords}>
              <strong>{t('visits.host.study', { city: community.nameOf(id) })}</strong>
            </span>
          </button>
        ))}
        {templates.map((id) => (
          <button key={id} type="button" className={styles.template} onClick={() => add(id)}>
            <Icon name="visit" />
            <span className={styles.templateWords}>
              <strong>{t(`method.visit.${id}.title`)}</strong>
              <span>{t(`method.visit.${id}.purpose`)}</span>
              {used.includes(id) && <em>{t('visits.add.used')}</em>}
            </span>
          </button>
        ))}
        <button type="button" className={styles.template} onClick={() => add(null)}>
          <Icon name="plus" />
          <span className={styles.templateWords}>
            <strong>{t('visits.add.empty')}</strong>
            <span>{t('visits.add.emptyText')}</span>
          </span>
        </button>
      </div>
    </Dialog>
  )
}
