import { SoundOutlined } from '@ant-design/icons';
import { Slider } from 'antd';

interface Props {
  /** From 0 to 1. */
  volume: number;
  label: string;
  className: string | undefined;
  onVolume: (volume: number) => void;
}

/** How loud the others are, for a member of staff. */
export function VolumeSlider({ volume, label, className, onVolume }: Props) {
  return (
    <label className={className}>
      <SoundOutlined aria-hidden />
      <Slider
        min={0}
        max={100}
        step={5}
        value={Math.round(volume * 100)}
        ariaLabelForHandle={label}
        tooltip={{ formatter: (value) => `${value}%` }}
        onChange={(value) => onVolume(value / 100)}
      />
    </label>
  );
}
