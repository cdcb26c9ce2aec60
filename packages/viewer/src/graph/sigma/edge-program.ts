import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from "sigma/rendering";
import type { NodeDisplayData, RenderParams } from "sigma/types";
import { floatColor } from "sigma/utils";
import type { LineStyle } from "../../model/line-style.ts";
import { FLOAT, TO_PIXELS, TRIANGLES, UNSIGNED_BYTE } from "./gl.ts";
import type { EdgeLook } from "./looks.ts";
import { rgb, type Palette } from "./palette.ts";

const PATTERN: Readonly<Record<LineStyle, number>> = {
  corroborated: 0,
  "single-source": 1,
  "claimed-only": 1,
  planned: 2,
  denied: 3,
  contested: 4,
};

/*
 * All measures are CSS pixels; patterns are drawn by distance along and across the edge. One edge is four quads, each
 * as small as it can be, since every pixel of them costs: the line, the head at either end, the mark in the middle.
 * Those that an edge has not shrink to nothing. `v_look` is what to draw (a pattern, 5 for a head, 6 for the mark) and
 * the width; `v_at` is measured from where each has its origin: the line's start, its middle if that is left open, the
 * tip of the head, the middle of the mark.
 */
const VERTEX = /* glsl */ `
attribute vec2 a_start; attribute vec2 a_end; attribute vec2 a_radii; attribute vec3 a_look;
attribute vec4 a_color; attribute vec3 a_corner;
uniform mat3 u_matrix; uniform vec2 u_viewport; uniform float u_sizeRatio;
varying vec4 v_color; varying vec2 v_at; varying vec2 v_look;${TO_PIXELS}
void main() {
  vec2 a = toPixels(a_start); vec2 b = toPixels(a_end); vec2 d = b - a;
  float len = length(d); vec2 u = len > 0.0 ? d / len : vec2(1.0, 0.0); vec2 n = vec2(-u.y, u.x);
  vec2 gaps = a_radii / u_sizeRatio * 1.15 + vec2(3.0, 4.0);
  float room = max(len - gaps.x - gaps.y, 0.0); float middle = room * 0.5;
  float pattern = a_look.x; float width = a_look.y; float part = a_corner.z;
  float forward = mod(a_look.z, 2.0); float backward = floor(a_look.z * 0.5);
  v_look = vec2(pattern, width);
  vec2 along = vec2(backward * 8.5, max(room - forward * 8.5, backward * 8.5)); float origin = along.x; float side = 1.0;
  float reach = width * 0.5;
  if (pattern > 3.5) reach = 1.4 + width * 0.4 + max(width * 0.375, 0.8);
  else if (pattern > 2.5) origin = middle;
  else if (pattern > 1.5) reach = 1.25;
  if (part > 2.5) { along = middle + vec2(-7.0, 7.0); origin = middle; reach = 6.5; v_look.x = pattern == 3.0 ? 6.0 : -1.0; }
  else if (part > 1.5) { along = vec2(0.0, 9.5); origin = 0.0; reach = 4.0; v_look.x = backward > 0.5 ? 5.0 : -1.0; }
  else if (part > 0.5) { along = vec2(room - 9.5, room); origin = room; side = -1.0; reach = 4.0; v_look.x = forward > 0.5 ? 5.0 : -1.0; }
  float at = mix(along.x, along.y, a_corner.x); float across = a_corner.y * (reach + 0.5);
  if (v_look.x < 0.0) { at = 0.0; across = 0.0; }
  v_at = vec2((at - origin) * side, across);
  gl_Position = vec4((a + u * (gaps.x + at) + n * across) / u_viewport * 2.0 - 1.0, 0.0, 1.0);
  v_color = a_color;
  v_color.a *= 255.0 / 254.0;
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
uniform float u_pixelRatio; uniform vec3 u_yes; uniform vec3 u_no;
varying vec4 v_color; varying vec2 v_at; varying vec2 v_look;
void main() {
  float along = v_at.x; float across = abs(v_at.y); float kind = v_look.x; float width = v_look.y;
  float away = across - width * 0.5; vec3 color = v_color.rgb;
  if (kind > 0.5) {
    if (kind < 1.5) away = max(away, abs(mod(along, 12.0) - 3.5) - 3.5);
    else if (kind < 2.5) away = length(vec2(mod(along, 5.5) - 2.75, across)) - 1.25;
    else if (kind < 3.5) away = max(away, 9.0 - abs(along));
    else if (kind < 4.5) {
      away = abs(across - 1.4 - width * 0.4) - max(width * 0.375, 0.8);
      color = v_at.y > 0.0 ? u_yes : u_no;
    } else if (kind < 5.5) away = max(across * 0.914 - along * 0.406, along - 9.0);
    else {
      vec2 turned = abs(vec2(along + v_at.y, along - v_at.y) * 0.7071);
      away = min(max(turned.x - 1.15, turned.y - 6.5), max(turned.y - 1.15, turned.x - 6.5));
      color = u_no;
    }
  }
  float ink = clamp(0.5 - away * u_pixelRatio, 0.0, 1.0);
  float alpha = ink * v_color.a; gl_FragColor = vec4(color * alpha, alpha);
}`;

/** Line, head, tail, mark: two triangles each, as places along and across and the number of the part. */
const CORNERS = [0, 1, 2, 3].flatMap((part) => [
  [0, 1, part],
  [0, -1, part],
  [1, 1, part],
  [1, 1, part],
  [0, -1, part],
  [1, -1, part],
]);

const UNIFORMS = ["u_matrix", "u_viewport", "u_sizeRatio", "u_pixelRatio", "u_yes", "u_no"] as const;
type Uniform = (typeof UNIFORMS)[number];

/** Makes the program that draws every line style; `palette` is asked at each frame. */
export function createEdgeProgram(palette: () => Palette): EdgeProgramType {
  return class extends EdgeProgram<Uniform> {
    getDefinition() {
      return {
        VERTICES: CORNERS.length,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: "a_start", size: 2, type: FLOAT },
          { name: "a_end", size: 2, type: FLOAT },
          { name: "a_radii", size: 2, type: FLOAT },
          { name: "a_look", size: 3, type: FLOAT },
          { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: "a_corner", size: 3, type: FLOAT }],
        CONSTANT_DATA: CORNERS,
      };
    }

    processVisibleItem(
      _id: number,
      at: number,
      from: NodeDisplayData,
      to: NodeDisplayData,
      data: EdgeLook,
    ): void {
      const { array } = this;
      array[at] = from.x;
      array[at + 1] = from.y;
      array[at + 2] = to.x;
      array[at + 3] = to.y;
      array[at + 4] = from.size;
      array[at + 5] = to.size;
      array[at + 6] = PATTERN[data.line];
      array[at + 7] = data.size;
      array[at + 8] = data.line === "contested" ? 0 : Number(data.forward) + 2 * Number(data.backward);
      array[at + 9] = floatColor(data.color);
    }

    setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      const { yes, no } = palette();
      gl.uniformMatrix3fv(uniformLocations["u_matrix"] ?? null, false, params.matrix);
      gl.uniform2f(uniformLocations["u_viewport"] ?? null, params.width, params.height);
      gl.uniform1f(uniformLocations["u_sizeRatio"] ?? null, params.sizeRatio);
      gl.uniform1f(uniformLocations["u_pixelRatio"] ?? null, params.pixelRatio);
      gl.uniform3f(uniformLocations["u_yes"] ?? null, ...rgb(yes));
      gl.uniform3f(uniformLocations["u_no"] ?? null, ...rgb(no));
    }
  };
}
