import { formatPhoneNumber } from './phone-number';

export function PhoneNumber({ value }: { value: string }) {
  return <span className="saimado-number">{formatPhoneNumber(value)}</span>;
}
