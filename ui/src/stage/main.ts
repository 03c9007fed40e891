import '@fontsource-variable/golos-text';
import { mount } from 'svelte';
import Stage from './Stage.svelte';
import '../shared/theme/tokens.css';
import '../shared/theme/base.css';

const target = document.getElementById('app');
// The same page is the small clock over the slides, as the shell names it.
if (target) mount(Stage, { target, props: { corner: location.hash === '#corner' } });
