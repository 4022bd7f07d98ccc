import { describe } from 'vitest'
import { testEveryField } from './everyField.tsx'

// The other way round it is a long run.
describe('[S378] every field of every form', () => testEveryField('en'))
