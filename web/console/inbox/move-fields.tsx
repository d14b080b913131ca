import { Complaint, described, type Filled } from '../../components/field-parts.js';
import { SecondLook } from '../../components/second-look.js';
import { moveInputId, type MoveName } from './move-refused.js';

interface FieldProps {
  name: MoveName;
  filled: Filled;
}

/** To whom something goes. */
export const Address = ({
  name,
  filled,
  label = filled.localizer.message('console.email'),
  optional = false,
}: FieldProps & { label?: string; optional?: boolean }) => {
  const id = moveInputId(name, 'to');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <Complaint id={id} filled={filled} />
      <input
        id={id}
        name="to"
        type="email"
        autocomplete="off"
        required={!optional}
        value={filled.typed.get('to') ?? ''}
        {...described(id, filled)}
      />
      <SecondLook typed={filled.typed} />
    </div>
  );
};

/** Why it is done; every move has a reason. */
export const Reason = ({ name, filled }: FieldProps) => {
  const id = moveInputId(name, 'reason');
  return (
    <div class="field">
      <label for={id}>{filled.localizer.message('console.reason')}</label>
      <Complaint id={id} filled={filled} />
      <textarea id={id} name="reason" rows={2} maxlength={2000} required {...described(id, filled)}>
        {filled.typed.get('reason') ?? ''}
      </textarea>
    </div>
  );
};
