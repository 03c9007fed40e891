import '@fontsource-variable/golos-text';
import { mount } from 'svelte';
import HallFace from './HallFace.svelte';
import '../shared/theme/tokens.css';
import '../shared/theme/base.css';

const target = document.getElementById('app');
// The same page is the small clock over the slides: the shell says so in the hash.
if (target) mount(HallFace, { target, props: { corner: location.hash === '#corner' } });
