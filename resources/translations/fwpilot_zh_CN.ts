<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>DemoFault</name>
    <message>
        <source>No Fault</source>
        <translation>无故障</translation>
    </message>
    <message>
        <source>Stall</source>
        <translation>停滞</translation>
    </message>
    <message>
        <source>No Return</source>
        <translation>不再恢复</translation>
    </message>
    <message>
        <source>Self-Test Fails</source>
        <translation>自检失败</translation>
    </message>
    <message>
        <source>Wrong Content</source>
        <translation>内容错误</translation>
    </message>
    <message>
        <source>Bad Flash</source>
        <translation>闪存损坏</translation>
    </message>
    <message>
        <source>Power Cut</source>
        <translation>断电</translation>
    </message>
    <message>
        <source>Link Trouble</source>
        <translation>链路干扰</translation>
    </message>
    <message>
        <source>At sector</source>
        <translation>在扇区</translation>
    </message>
    <message>
        <source>At flash operation; or with :%1 behind it</source>
        <translation>在第几次闪存操作；其后可加 :%1</translation>
    </message>
    <message>
        <source>At message:milliseconds</source>
        <translation>在第几条消息:毫秒</translation>
    </message>
    <message>
        <source>At message</source>
        <translation>在第几条消息</translation>
    </message>
    <message>
        <source>It takes no number.</source>
        <translation>此处不需要数字。</translation>
    </message>
    <message>
        <source>It says not where.</source>
        <translation>没有指明位置。</translation>
    </message>
    <message>
        <source>A number from 0 is wanted.</source>
        <translation>需要 0 或更大的数字。</translation>
    </message>
    <message>
        <source>A number from 1 is wanted.</source>
        <translation>需要 1 或更大的数字。</translation>
    </message>
    <message>
        <source>Behind a colon, milliseconds from 1 to %1 are wanted.</source>
        <translation>冒号后需要 1 到 %1 之间的毫秒数。</translation>
    </message>
    <message>
        <source>Nothing may stand behind the number.</source>
        <translation>数字后不能有其他内容。</translation>
    </message>
    <message>
        <source>Behind a colon, one of %1 is wanted.</source>
        <translation>冒号后需要以下之一：%1。</translation>
    </message>
    <message>
        <source>Ends well: updated and confirmed (0)</source>
        <translation>正常结束：已更新并确认 (0)</translation>
    </message>
    <message>
        <source>An error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>The processor fell back and runs its former firmware</source>
        <translation>处理器已回退，运行原来的固件</translation>
    </message>
    <message>
        <source>Ends with: %1 (%2)</source>
        <translation>结束于：%1 (%2)</translation>
    </message>
</context>
<context>
    <name>RunStrip</name>
    <message>
        <source>Closing the run</source>
        <translation>正在关闭任务</translation>
    </message>
    <message>
        <source>Reads back; sends nothing</source>
        <translation>只回读，不发送</translation>
    </message>
    <message>
        <source>Asks before it starts</source>
        <translation>开始前会询问</translation>
    </message>
    <message>
        <source>Cannot go on any more</source>
        <translation>无法再继续</translation>
    </message>
    <message>
        <source>Needs its bundle first</source>
        <translation>需要先提供其固件包</translation>
    </message>
    <message>
        <source>Stopped at the activation</source>
        <translation>中断于激活时</translation>
    </message>
    <message>
        <source>Stopped before the first file</source>
        <translation>中断于第一个文件之前</translation>
    </message>
    <message>
        <source>Stopped after file %1 of %2</source>
        <translation>中断于第 %1 个文件之后（共 %2 个）</translation>
    </message>
    <message>
        <source>Stopped at file %1 of %2, %3 %</source>
        <translation>中断于第 %1 个文件（共 %2 个），%3 %</translation>
    </message>
    <message>
        <source>Restart not followed</source>
        <translation>未跟踪重启</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <comment>what the processor reports</comment>
        <translation>当前：%1</translation>
    </message>
    <message>
        <source>Nothing is being sent.</source>
        <translation>未发送任何内容。</translation>
    </message>
    <message>
        <source>It is not known what the processor is doing.</source>
        <translation>不清楚处理器正在做什么。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>What it activated may run: it is not known yet that it failed.</source>
        <translation>已激活的固件可能正在运行：尚不能断定失败。</translation>
    </message>
    <message>
        <source>The processor forgets what it received. Nothing that runs changes.</source>
        <translation>处理器将丢弃已接收的内容，正在运行的不会改变。</translation>
    </message>
    <message>
        <source>The run was not closed. %1</source>
        <translation>任务未关闭。%1</translation>
    </message>
    <message>
        <source>%1 is another bundle.</source>
        <translation>%1 是另一个固件包。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 Continue uses the run&apos;s own; Start Over makes a plan of the one that is open.</source>
        <translation>%1“继续”使用任务自己的固件包；“重新开始”用已打开的固件包制定计划。</translation>
    </message>
    <message>
        <source>Goes on with what is missing</source>
        <translation>继续完成剩余部分</translation>
    </message>
    <message>
        <source>Restart %1</source>
        <translation>重启 %1</translation>
    </message>
    <message>
        <source>Restart %1 of about %2</source>
        <translation>重启 %1，约需 %2</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 个映像</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Needs a trusted signature first</source>
        <translation>需要先有受信任的签名</translation>
    </message>
    <message>
        <source>Waits until it is free</source>
        <translation>等待其空闲</translation>
    </message>
    <message>
        <source>Needs an answer first</source>
        <translation>需要先得到应答</translation>
    </message>
    <message>
        <source>Needs access first</source>
        <translation>需要先获得访问权限</translation>
    </message>
    <message>
        <source>Not through this program</source>
        <translation>本程序无法进行</translation>
    </message>
    <message>
        <source>Needs the processor first</source>
        <translation>需要先找到处理器</translation>
    </message>
    <message>
        <source>Needs that put right first</source>
        <translation>需要先排除该问题</translation>
    </message>
    <message>
        <source>Needs another bundle</source>
        <translation>需要另一个固件包</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>重启</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>回读</translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>发送 %1</translation>
    </message>
    <message>
        <source>Restart, about %1</source>
        <translation>重启，约 %1</translation>
    </message>
    <message>
        <source>Restarted</source>
        <translation>已重启</translation>
    </message>
    <message>
        <source>Sent %1</source>
        <translation>已发送 %1</translation>
    </message>
    <message>
        <source>Sent in %1</source>
        <translation>发送用时 %1</translation>
    </message>
    <message>
        <source>Restarted in %1</source>
        <translation>重启用时 %1</translation>
    </message>
    <message>
        <source>Send stopped at image %1 of %2</source>
        <translation>发送停在第 %1 个映像（共 %2 个）</translation>
    </message>
    <message>
        <source>Restart not started</source>
        <translation>未开始重启</translation>
    </message>
    <message>
        <source>1 of %1 was not acknowledged</source>
        <translation>%1中有 1 个未获确认</translation>
    </message>
    <message>
        <source>%1 of %2 were not acknowledged</source>
        <translation>%2中有 %1 个未获确认</translation>
    </message>
    <message>
        <source>1 of %1 was not stored</source>
        <translation>%1中有 1 个未存储</translation>
    </message>
    <message>
        <source>%1 of %2 were not stored</source>
        <translation>%2中有 %1 个未存储</translation>
    </message>
    <message>
        <source>Reverted: the processor went back to its former firmware</source>
        <translation>已回退：处理器恢复到原来的固件</translation>
    </message>
    <message>
        <source>Outcome not known: %1</source>
        <translation>结果未知：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 blocked</source>
        <translation>%1 个受阻</translation>
    </message>
    <message>
        <source>%1 skipped</source>
        <translation>%1 个跳过</translation>
    </message>
    <message>
        <source>%1 current</source>
        <translation>%1 个已是最新</translation>
    </message>
    <message>
        <source>Took %1.</source>
        <translation>用时 %1。</translation>
    </message>
    <message>
        <source>Read back from the processor. Took %1.</source>
        <translation>已从处理器回读。用时 %1。</translation>
    </message>
    <message>
        <source>Read back from the processor. Took %1. Not changed: %2.</source>
        <translation>已从处理器回读。用时 %1。未更改：%2。</translation>
    </message>
    <message>
        <source>Stopped: everything is stored</source>
        <translation>已停止：全部已存储</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>已停止：%1</translation>
    </message>
    <message>
        <source>Reverted to the former firmware</source>
        <translation>已回退到原来的固件</translation>
    </message>
    <message>
        <source>Nothing was activated.</source>
        <translation>未激活任何内容。</translation>
    </message>
    <message>
        <source>The processor did not come back; it may still be writing. Do not cut the power.</source>
        <translation>处理器没有恢复，可能仍在写入。请勿断电。</translation>
    </message>
    <message>
        <source>answer 0x%1</source>
        <translation>应答 0x%1</translation>
    </message>
    <message>
        <source>Tick an image first</source>
        <translation>请先勾选一个映像</translation>
    </message>
    <message>
        <source>Nothing to send</source>
        <translation>没有要发送的内容</translation>
    </message>
    <message>
        <source>Reading the bundle: %1 %</source>
        <translation>正在读取固件包：%1 %</translation>
    </message>
    <message>
        <source>%1 cannot be compared</source>
        <translation>%1 个无法比较</translation>
    </message>
    <message>
        <source>Ready to update %1</source>
        <translation>可以更新%1</translation>
    </message>
    <message>
        <source>%1, about %2</source>
        <translation>%1，约 %2</translation>
    </message>
    <message>
        <source>%1, one restart of the processor. The machine itself keeps running.</source>
        <translation>%1，处理器重启一次。机器本身继续运行。</translation>
    </message>
    <message>
        <source>%1, one restart</source>
        <translation>%1，重启一次</translation>
    </message>
    <message>
        <source>The running firmware is on trial</source>
        <translation>当前固件处于试运行</translation>
    </message>
    <message>
        <source>Confirm it, and it stays; otherwise the processor falls back to the former one. Nothing is sent.</source>
        <translation>确认后即保留；否则处理器会回退到原来的固件。不发送任何内容。</translation>
    </message>
    <message>
        <source>Nothing is ticked</source>
        <translation>未勾选任何映像</translation>
    </message>
    <message>
        <source>Nothing to update</source>
        <translation>无需更新</translation>
    </message>
    <message>
        <source>The bundle changes nothing here.</source>
        <translation>此固件包在这里不会改变任何内容。</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Usually takes about %1</source>
        <translation>通常约需 %1</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>已用 %1</translation>
    </message>
    <message>
        <source>%1: back in about %2</source>
        <translation>%1：约 %2 后恢复</translation>
    </message>
    <message>
        <source>%1: about %2</source>
        <translation>%1：约 %2</translation>
    </message>
    <message>
        <source>Restarting: back in about %1</source>
        <translation>正在重启：约 %1 后恢复</translation>
    </message>
    <message>
        <source>Reading back: about %1</source>
        <translation>正在回读：约 %1</translation>
    </message>
    <message>
        <source>%1: %2, usually about %3</source>
        <translation>%1：%2，通常约 %3</translation>
    </message>
    <message>
        <source>%1, usually about %2</source>
        <translation>%1，通常约 %2</translation>
    </message>
    <message>
        <source>Takes longer than usual: %1, usually about %2</source>
        <translation>比平时更久：%1，通常约 %2</translation>
    </message>
    <message>
        <source>Longer than usual: %1</source>
        <translation>比平时更久：%1</translation>
    </message>
    <message>
        <source>The processor is not back yet.</source>
        <translation>处理器尚未恢复。</translation>
    </message>
    <message>
        <source>The processor is back, and checks itself still.</source>
        <translation>处理器已恢复，仍在自检。</translation>
    </message>
    <message>
        <source>%1; gives up after %2.</source>
        <translation>%1；%2 后放弃。</translation>
    </message>
    <message>
        <source>Sending image %1 of %2: %3</source>
        <translation>正在发送映像 %1/%2：%3</translation>
    </message>
    <message>
        <source>%1 at %2.</source>
        <translation>%1，速度 %2。</translation>
    </message>
    <message>
        <source>%1 at %2, about %3 left to send.</source>
        <translation>%1，速度 %2，还需约 %3。</translation>
    </message>
    <message>
        <source>%1 at %2, about %3</source>
        <translation>%1，%2，约 %3</translation>
    </message>
    <message>
        <source>Stored %1 of %2</source>
        <translation>已存储 %1/%2</translation>
    </message>
    <message>
        <source>Storing image %1 of %2: %3</source>
        <translation>正在存储映像 %1/%2：%3</translation>
    </message>
    <message>
        <source>%1 sent; the processor writes the image to its flash and checks it.</source>
        <translation>已发送 %1；处理器正在将映像写入闪存并校验。</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>已发送 %1</translation>
    </message>
    <message>
        <source>Activating all images at once</source>
        <translation>正在一次激活全部映像</translation>
    </message>
    <message>
        <source>Everything is stored. The processor selects what it starts next.</source>
        <translation>全部已存储。处理器正在选定下次启动的内容。</translation>
    </message>
    <message>
        <source>Restarting again</source>
        <translation>再次重启</translation>
    </message>
    <message>
        <source>Restarting, as planned</source>
        <translation>正在按计划重启</translation>
    </message>
    <message>
        <source>No answer is normal now.</source>
        <translation>此时没有应答属正常情况。</translation>
    </message>
    <message>
        <source>Reading back what runs now</source>
        <translation>正在回读当前运行的内容</translation>
    </message>
    <message>
        <source>It is back, checks itself, and is read twice.</source>
        <translation>已恢复，正在自检，并会读取两次。</translation>
    </message>
    <message>
        <source>Checking the bundle</source>
        <translation>正在检查固件包</translation>
    </message>
    <message>
        <source>%1 % of its images are checked.</source>
        <translation>其映像已检查 %1 %。</translation>
    </message>
    <message>
        <source>Starting: asking the processor</source>
        <translation>正在开始：询问处理器</translation>
    </message>
    <message>
        <source>Updating…</source>
        <translation>正在更新…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Stop After This Image</source>
        <translation>完成此映像后停止</translation>
    </message>
    <message>
        <source>Stop After Image</source>
        <translation>映像后停止</translation>
    </message>
    <message>
        <source>A restart cannot be stopped</source>
        <translation>重启无法停止</translation>
    </message>
    <message>
        <source>Stops before the restart; the old firmware stays</source>
        <translation>在重启前停止；保留旧固件</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Update %1 of %2</source>
        <translation>更新 %1/%2</translation>
    </message>
    <message>
        <source>Sends no firmware</source>
        <translation>不发送固件</translation>
    </message>
    <message>
        <source>Not ready: %1</source>
        <translation>未就绪：%1</translation>
    </message>
    <message>
        <source>Somebody else is working on the processor.</source>
        <translation>有其他人正在操作此处理器。</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>尚未发送任何内容。</translation>
    </message>
    <message>
        <source>Work would be lost. Nothing would break: the processor would start with whole firmware.</source>
        <translation>会丢失已做的工作，但不会损坏：处理器仍会以完整的固件启动。</translation>
    </message>
    <message>
        <source>Waiting for an answer: %1 s, gives up within %2 s</source>
        <translation>等待应答：%1 秒，最多 %2 秒后放弃</translation>
    </message>
    <message>
        <source>No answer: %1 s of %2 s</source>
        <translation>无应答：%1/%2 秒</translation>
    </message>
    <message>
        <source>Last: %1 %2</source>
        <translation>最近：%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n images</source>
        <translation>
            <numerusform>%n 个映像</numerusform>
        </translation>
    </message>
    <message>
        <source>Gives up after %1.</source>
        <translation>%1 后放弃。</translation>
    </message>
    <message>
        <source>Updated and confirmed</source>
        <translation>已更新并确认</translation>
    </message>
    <message>
        <source>Ready to downgrade %1</source>
        <translation>可以降级%1</translation>
    </message>
    <message>
        <source>Ready to reinstall %1</source>
        <translation>可以重新安装%1</translation>
    </message>
    <message>
        <source>Downgrade %1 of %2</source>
        <translation>降级 %1/%2</translation>
    </message>
    <message>
        <source>Reinstall %1 of %2</source>
        <translation>重新安装 %1/%2</translation>
    </message>
</context>
<context>
    <name>fwpilot::BankTable</name>
    <message>
        <source>%1, security %2</source>
        <translation>%1，安全版本 %2</translation>
    </message>
    <message>
        <source>Running bank, SHA-256: %1</source>
        <translation>运行存储区，SHA-256：%1</translation>
    </message>
    <message>
        <source>Other bank, SHA-256: %1</source>
        <translation>另一存储区，SHA-256：%1</translation>
    </message>
    <message>
        <source>needs security %1</source>
        <translation>需要安全版本 %1</translation>
    </message>
    <message>
        <source>%1. Images with a security version below %2 are refused.</source>
        <translation>%1。安全版本低于 %2 的映像会被拒绝。</translation>
    </message>
    <message>
        <source>whole, does not run</source>
        <translation>完整，未运行</translation>
    </message>
    <message>
        <source>nothing runs</source>
        <translation>没有运行</translation>
    </message>
    <message>
        <source>runs on trial</source>
        <translation>试运行中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>holds nothing</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>not whole</source>
        <translation>不完整</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>未报告</translation>
    </message>
    <message>
        <source>Running bank %1, other bank %2</source>
        <translation>运行存储区 %1，另一存储区 %2</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Running Bank</source>
        <translation>运行存储区</translation>
    </message>
    <message>
        <source>Other Bank</source>
        <translation>另一存储区</translation>
    </message>
    <message>
        <source>Bank Size</source>
        <translation>存储区大小</translation>
    </message>
    <message>
        <source>Digests (SHA-256)</source>
        <translation>摘要 (SHA-256)</translation>
    </message>
    <message>
        <source>Firmware in both banks</source>
        <translation>两个存储区中的固件</translation>
    </message>
    <message>
        <source>Copy Digests</source>
        <translation>复制摘要</translation>
    </message>
</context>
<context>
    <name>fwpilot::BundleDialog</name>
    <message>
        <source>not said</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>For</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>制作时间</translation>
    </message>
    <message>
        <source>Manifest, SHA-256</source>
        <translation>清单 SHA-256</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Fingerprint, SHA-256</source>
        <translation>指纹 SHA-256</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Bundle Details</source>
        <translation>固件包详情</translation>
    </message>
</context>
<context>
    <name>fwpilot::BundleLine</name>
    <message>
        <source>No bundle is open</source>
        <translation>未打开固件包</translation>
    </message>
    <message>
        <source>Open one, or drop it here.</source>
        <translation>打开一个，或拖放到此处。</translation>
    </message>
    <message>
        <source>Opening and checking its signature</source>
        <translation>正在打开并检查签名</translation>
    </message>
    <message>
        <source>Checking its images: %1 %</source>
        <translation>正在检查映像：%1 %</translation>
    </message>
    <message>
        <source>Bundle Details…</source>
        <translation>固件包详情…</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>固件包</translation>
    </message>
    <message>
        <source>Its certificate was revoked. The bundle is refused.</source>
        <translation>其证书已被吊销，固件包被拒绝。</translation>
    </message>
    <message>
        <source>Its certificate was not valid when it signed. The bundle is refused.</source>
        <translation>签名时其证书无效，固件包被拒绝。</translation>
    </message>
    <message>
        <source>The name is only a claim: nobody trusted here vouches for it. It is refused.</source>
        <translation>该名称只是自称：没有受信任者为其担保，已拒绝。</translation>
    </message>
    <message>
        <source>Trusted: %1</source>
        <translation>受信任：%1</translation>
    </message>
    <message>
        <source>Fingerprint %1</source>
        <translation>指纹 %1</translation>
    </message>
    <message>
        <source>%1, fingerprint %2</source>
        <translation>%1，指纹 %2</translation>
    </message>
    <message>
        <source>A trusted signer signs for this product: its signature was taken off. Refused.</source>
        <translation>此产品有受信任的签名者：签名被移除，已拒绝。</translation>
    </message>
    <message>
        <source>Nobody vouches for its content; allowed here</source>
        <translation>无人为其内容担保；此处已允许</translation>
    </message>
    <message>
        <source>Nobody vouches for its content</source>
        <translation>无人为其内容担保</translation>
    </message>
    <message>
        <source>Allowed here</source>
        <translation>此处已允许</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Not trusted: %1</source>
        <translation>不受信任：%1</translation>
    </message>
    <message>
        <source>It does not prove that this content is the signer&apos;s. The bundle is refused.</source>
        <translation>无法证明此内容来自签名者，固件包被拒绝。</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 个映像</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%1, %2, for %3</source>
        <translation>%1，%2，适用于 %3</translation>
    </message>
    <message>
        <source>%1, %2, for %3, released %4</source>
        <translation>%1，%2，适用于 %3，发布于 %4</translation>
    </message>
    <message>
        <source>Signed by %1 (trusted)</source>
        <translation>由 %1 签名（受信任）</translation>
    </message>
    <message>
        <source>Signed by somebody unnamed (not trusted)</source>
        <translation>由未具名者签名（不受信任）</translation>
    </message>
    <message>
        <source>Signed by %1 (not trusted)</source>
        <translation>由 %1 签名（不受信任）</translation>
    </message>
    <message>
        <source>The signature is damaged</source>
        <translation>签名已损坏</translation>
    </message>
    <message>
        <source>Not signed, though it should be</source>
        <translation>应有签名却没有签名</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>未签名</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>bundle, version</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 is not there</source>
        <translation>%1 不存在</translation>
    </message>
    <message>
        <source>%1 is not there, and not needed</source>
        <translation>%1 不存在，也不需要</translation>
    </message>
    <message numerus="yes">
        <source>%n images</source>
        <translation>
            <numerusform>%n 个映像</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fwpilot::ClosingDialog</name>
    <message>
        <source>Close while the update is running?</source>
        <translation>更新正在进行，要关闭吗？</translation>
    </message>
    <message>
        <source>The update goes on only while this window is open. When it is stopped now, the firmware that runs stays in use, and the update can be made again later.</source>
        <translation>只有窗口打开时更新才会继续。如果现在停止，将继续使用当前固件，以后可以再次更新。</translation>
    </message>
    <message>
        <source>Closes when the image under way is stored. Nothing is activated.</source>
        <translation>当前映像存储完成后关闭。不激活任何内容。</translation>
    </message>
    <message>
        <source>Closes at once. The image under way is dropped. Nothing is activated.</source>
        <translation>立即关闭。丢弃当前映像。不激活任何内容。</translation>
    </message>
    <message>
        <source>The update cannot be stopped any more</source>
        <translation>更新已无法停止</translation>
    </message>
    <message>
        <source>The new firmware was activated, and a restart cannot be stopped. How it ends is known when the processor was read back.</source>
        <translation>新固件已激活，重启无法停止。回读处理器之后才知道结果。</translation>
    </message>
    <message>
        <source>A restart cannot be stopped.</source>
        <translation>重启无法停止。</translation>
    </message>
    <message>
        <source>Keep Running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>Stop After This Image and Close</source>
        <translation>完成此映像后停止并关闭</translation>
    </message>
    <message>
        <source>Stop Now and Close</source>
        <translation>立即停止并关闭</translation>
    </message>
    <message>
        <source>Close When Finished</source>
        <translation>完成后关闭</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The window stays, the update goes on.</source>
        <translation>窗口保留，更新继续。</translation>
    </message>
    <message>
        <source>The window stays until the processor was read back, then it closes by itself.</source>
        <translation>窗口保留到回读处理器完成，然后自动关闭。</translation>
    </message>
</context>
<context>
    <name>fwpilot::ConfirmDialog</name>
    <message>
        <source>1 component</source>
        <translation>1 个组件</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Restarts the processor once: no remote access meanwhile.</source>
        <translation>处理器重启一次：期间无法远程访问。</translation>
    </message>
    <message>
        <source>The machine itself keeps running.</source>
        <translation>机器本身继续运行。</translation>
    </message>
    <message>
        <source>Do not unplug the machine until the window says it is safe.</source>
        <translation>在窗口提示安全之前，请勿断开机器电源。</translation>
    </message>
    <message>
        <source>%1 goes back to the older version %2.</source>
        <translation>%1 将退回旧版本 %2。</translation>
    </message>
    <message>
        <source>The bundle is signed by %1 (trusted).</source>
        <translation>固件包由 %1 签名（受信任）。</translation>
    </message>
    <message>
        <source>The bundle is UNSIGNED: nobody vouches for what is in it. It was allowed.</source>
        <translation>固件包未签名：无人为其内容担保。已被允许。</translation>
    </message>
    <message>
        <source>Update %1 on %2?</source>
        <translation>要更新 %2 的 %1吗？</translation>
    </message>
    <message>
        <source>Update %1</source>
        <translation>更新 %1</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>已存储</translation>
    </message>
    <message>
        <source>Continue updating %1 on %2?</source>
        <translation>要继续更新 %2 的 %1吗？</translation>
    </message>
    <message>
        <source>Goes on with the run of %1. What is stored is not sent again.</source>
        <translation>继续 %1 的任务。已存储的内容不会重新发送。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Close the run of %1 as failed?</source>
        <translation>要将 %1 的任务作为失败关闭吗？</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>bundle, version</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 was activated, and what became of that was not read back.</source>
        <translation>%1 已激活，其结果尚未回读。</translation>
    </message>
    <message>
        <source>The record will say that it is not known.</source>
        <translation>记录中将写明结果未知。</translation>
    </message>
    <message>
        <source>The processor forgets what it has received of %1.</source>
        <translation>处理器将丢弃已收到的 %1 内容。</translation>
    </message>
    <message>
        <source>Nothing that runs changes.</source>
        <translation>正在运行的内容不变。</translation>
    </message>
    <message>
        <source>The run cannot be continued after that.</source>
        <translation>此后该任务无法再继续。</translation>
    </message>
    <message>
        <source>Close as Failed</source>
        <translation>作为失败关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>What is updated</source>
        <translation>更新内容</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message numerus="yes">
        <source>%n components</source>
        <translation>
            <numerusform>%n 个组件</numerusform>
        </translation>
    </message>
    <message>
        <source>Runs Now</source>
        <translation>当前运行</translation>
    </message>
    <message>
        <source>Will Run</source>
        <translation>将运行</translation>
    </message>
    <message>
        <source>Downgrade %1 on %2?</source>
        <translation>要降级 %2 的 %1 吗？</translation>
    </message>
    <message>
        <source>Reinstall %1 on %2?</source>
        <translation>要重新安装 %2 的 %1 吗？</translation>
    </message>
    <message>
        <source>Downgrade %1</source>
        <translation>降级 %1</translation>
    </message>
    <message>
        <source>Reinstall %1</source>
        <translation>重新安装 %1</translation>
    </message>
    <message>
        <source>Each image has the version that runs now; it is written all the same.</source>
        <translation>每个映像的版本与当前运行的相同；仍会写入。</translation>
    </message>
    <message>
        <source>Written though it has the version that runs now: %1.</source>
        <translation>虽与当前运行的版本相同，仍会写入：%1。</translation>
    </message>
</context>
<context>
    <name>fwpilot::Core</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2。</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>is not %1</source>
        <translation>不是%1</translation>
    </message>
    <message>
        <source>is not a text</source>
        <translation>不是文本</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>is longer than the limit of %1 bytes</source>
        <translation>超过 %1 字节的上限</translation>
    </message>
    <message>
        <source>contains characters that cannot be shown, or spaces at an end</source>
        <translation>含有无法显示的字符，或首尾有空格</translation>
    </message>
    <message>
        <source>is not an integer of 64 bits</source>
        <translation>不是 64 位整数</translation>
    </message>
    <message>
        <source>is not between %1 and %2</source>
        <translation>不在 %1 和 %2 之间</translation>
    </message>
    <message>
        <source>is there twice</source>
        <translation>重复出现</translation>
    </message>
    <message>
        <source>is neither a text nor a list of texts</source>
        <translation>既不是文本，也不是文本列表</translation>
    </message>
    <message>
        <source>is an empty list</source>
        <translation>是空列表</translation>
    </message>
    <message>
        <source>names more than the limit of %1 %2</source>
        <translation>超过 %1 个 %2 的上限</translation>
    </message>
    <message>
        <source>is not an object</source>
        <translation>不是对象</translation>
    </message>
    <message>
        <source>is not known; known here are %1</source>
        <translation>未知；此处已知的有 %1</translation>
    </message>
    <message>
        <source>is not an integer</source>
        <translation>不是整数</translation>
    </message>
    <message>
        <source>is not JSON: a text in it has an escape or a control character that JSON does not have</source>
        <translation>不是 JSON：其中的文本含有 JSON 不允许的转义或控制字符</translation>
    </message>
    <message>
        <source>is nested deeper than the limit of %1 levels</source>
        <translation>嵌套超过 %1 层的上限</translation>
    </message>
    <message>
        <source>%1 is %2 bytes long; the limit is %3.</source>
        <translation>%1 长 %2 字节；上限为 %3。</translation>
    </message>
    <message>
        <source>does not begin with a JSON object</source>
        <translation>不以 JSON 对象开头</translation>
    </message>
    <message>
        <source>%1, in line %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>Check the folder, its permissions, and the room on its medium.</source>
        <translation>请检查文件夹、其权限以及所在介质的空间。</translation>
    </message>
    <message>
        <source>its folder does not exist</source>
        <translation>其文件夹不存在</translation>
    </message>
    <message>
        <source>The archive can be read in more than one way.</source>
        <translation>该压缩包可以有多种读法。</translation>
    </message>
    <message>
        <source>The archive can be read in more than one way: %1.</source>
        <translation>该压缩包可以有多种读法：%1。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 为空。</translation>
    </message>
    <message>
        <source>The manifest lists %1, but the bundle does not have it.</source>
        <translation>清单列出了 %1，但固件包中没有。</translation>
    </message>
    <message>
        <source>%1 has %2 bytes, but the manifest says %3.</source>
        <translation>%1 有 %2 字节，但清单写的是 %3。</translation>
    </message>
    <message>
        <source>whose name is reserved</source>
        <translation>其名称是保留的</translation>
    </message>
    <message>
        <source>that the manifest does not list</source>
        <translation>清单中没有列出</translation>
    </message>
    <message>
        <source>The bundle has a file %1, %2.</source>
        <translation>固件包含有文件 %1，%2。</translation>
    </message>
    <message>
        <source>The first file in the archive is not %1, so it is no bundle.</source>
        <translation>压缩包中的第一个文件不是 %1，因此不是固件包。</translation>
    </message>
    <message>
        <source>The check of the bundle was stopped.</source>
        <translation>固件包的检查被中止。</translation>
    </message>
    <message>
        <source>Nothing was written; start it again.</source>
        <translation>未写入任何内容；请重新开始。</translation>
    </message>
    <message>
        <source>The bundle has no image for %1.</source>
        <translation>固件包没有 %1 的映像。</translation>
    </message>
    <message>
        <source>See what is in it with fwpilotctl bundle inspect.</source>
        <translation>用 fwpilotctl bundle inspect 查看其中的内容。</translation>
    </message>
    <message>
        <source>Making the bundle was stopped; nothing was written.</source>
        <translation>制作固件包被中止；未写入任何内容。</translation>
    </message>
    <message>
        <source>Start it again.</source>
        <translation>请重新开始。</translation>
    </message>
    <message>
        <source>The manifest is %1 bytes long; the limit is %2.</source>
        <translation>清单长 %1 字节；上限为 %2。</translation>
    </message>
    <message>
        <source>Image for %1</source>
        <translation>%1 的映像</translation>
    </message>
    <message>
        <source>Image for %1: %2 is empty.</source>
        <translation>%1 的映像：%2 为空。</translation>
    </message>
    <message>
        <source>%1 is one of the files to be packed.</source>
        <translation>%1 是要打包的文件之一。</translation>
    </message>
    <message>
        <source>Give the bundle another name.</source>
        <translation>请给固件包换一个名称。</translation>
    </message>
    <message>
        <source>The manifest&apos;s %1 for %2 is not the file&apos;s.</source>
        <translation>清单中 %2 的 %1 与文件不符。</translation>
    </message>
    <message>
        <source>Correct it, or leave it out to have it filled in.</source>
        <translation>请更正，或省略以便自动填写。</translation>
    </message>
    <message>
        <source>%1 changed while it was packed.</source>
        <translation>%1 在打包时发生了变化。</translation>
    </message>
    <message>
        <source>The images are together larger than the limit of %1 bytes (4 GiB).</source>
        <translation>映像总大小超过 %1 字节 (4 GiB) 的上限。</translation>
    </message>
    <message>
        <source>The manifest becomes %1 bytes long; the limit is %2.</source>
        <translation>清单将有 %1 字节；上限为 %2。</translation>
    </message>
    <message>
        <source>%1 is no plain file.</source>
        <translation>%1 不是普通文件。</translation>
    </message>
    <message>
        <source>The bundle is larger than the limit of %1 bytes (4 GiB).</source>
        <translation>固件包超过 %1 字节 (4 GiB) 的上限。</translation>
    </message>
    <message>
        <source>Check the path of the file.</source>
        <translation>请检查文件路径。</translation>
    </message>
    <message>
        <source>Put the file itself there.</source>
        <translation>请把文件本身放在那里。</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2.</source>
        <translation>无法打开 %1：%2。</translation>
    </message>
    <message>
        <source>Check the file&apos;s permissions and its medium.</source>
        <translation>请检查文件的权限及其介质。</translation>
    </message>
    <message>
        <source>a folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>a device, a pipe or the like</source>
        <translation>设备、管道或类似对象</translation>
    </message>
    <message>
        <source>%1 is %2, not a plain file.</source>
        <translation>%1 是%2，不是普通文件。</translation>
    </message>
    <message>
        <source>Name a plain file.</source>
        <translation>请指定普通文件。</translation>
    </message>
    <message>
        <source>byte %1 cannot be read: %2.</source>
        <translation>无法读取第 %1 字节：%2。</translation>
    </message>
    <message>
        <source>the file ends at byte %1, in the middle of its content.</source>
        <translation>文件在第 %1 字节处结束，内容不完整。</translation>
    </message>
    <message>
        <source>zlib cannot start</source>
        <translation>zlib 无法启动</translation>
    </message>
    <message>
        <source>its compressed content is cut off.</source>
        <translation>压缩内容被截断。</translation>
    </message>
    <message>
        <source>its compressed content is damaged.</source>
        <translation>压缩内容已损坏。</translation>
    </message>
    <message>
        <source>it unpacks to fewer than its %1 bytes.</source>
        <translation>解压后少于 %1 字节。</translation>
    </message>
    <message>
        <source>it unpacks to more than its %1 bytes.</source>
        <translation>解压后多于 %1 字节。</translation>
    </message>
    <message>
        <source>its compressed content has no end.</source>
        <translation>压缩内容没有结尾。</translation>
    </message>
    <message>
        <source>there are bytes behind the end of its compressed content.</source>
        <translation>压缩内容结尾之后还有字节。</translation>
    </message>
    <message>
        <source>its CRC does not agree with the archive&apos;s.</source>
        <translation>其 CRC 与压缩包的不一致。</translation>
    </message>
    <message>
        <source>contains &apos;%1&apos;, but must be a plain file name</source>
        <translation>含有“%1”，但必须是单纯的文件名</translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation>是文件夹</translation>
    </message>
    <message>
        <source>contains characters that cannot be shown</source>
        <translation>含有无法显示的字符</translation>
    </message>
    <message>
        <source>ends with a dot</source>
        <translation>以句点结尾</translation>
    </message>
    <message>
        <source>The bundle changed on disk after it was checked</source>
        <translation>固件包在检查之后于磁盘上发生了变化</translation>
    </message>
    <message>
        <source>%1 cannot be continued at byte %2 of %3.</source>
        <translation>%1 无法从第 %2 字节（共 %3）继续。</translation>
    </message>
    <message>
        <source>%1 was read only to byte %2 of %3.</source>
        <translation>%1 只读到第 %2 字节（共 %3）。</translation>
    </message>
    <message>
        <source>is not made of letters A-Z, digits, &apos;.&apos;, &apos;_&apos; and &apos;-&apos;</source>
        <translation>不是由字母 A-Z、数字、“.”、“_”和“-”组成</translation>
    </message>
    <message>
        <source>is a name that the manifest and its signature have</source>
        <translation>是清单及其签名所用的名称</translation>
    </message>
    <message>
        <source>is not 64 hexadecimal digits</source>
        <translation>不是 64 位十六进制数字</translation>
    </message>
    <message>
        <source>is %1, but this program reads format 1 only</source>
        <translation>为 %1，但本程序只能读取格式 1</translation>
    </message>
    <message>
        <source>is not a time such as 2026-01-31T12:00:00Z</source>
        <translation>不是 2026-01-31T12:00:00Z 这样的时间</translation>
    </message>
    <message>
        <source>names no product</source>
        <translation>没有写明产品</translation>
    </message>
    <message>
        <source>names more than the limit of %1 products</source>
        <translation>超过 %1 个产品的上限</translation>
    </message>
    <message>
        <source>names no image</source>
        <translation>没有写明映像</translation>
    </message>
    <message>
        <source>is %1, which another image is for already</source>
        <translation>为 %1，已有另一个映像</translation>
    </message>
    <message>
        <source>is %1, which cannot be told from another image&apos;s %2</source>
        <translation>为 %1，与另一个映像的 %2 无法区分</translation>
    </message>
    <message>
        <source>names %1, which no image is for</source>
        <translation>写有 %1，但没有对应的映像</translation>
    </message>
    <message>
        <source>waits for itself in a circle</source>
        <translation>循环等待自身</translation>
    </message>
    <message>
        <source>are together larger than the limit of %1 bytes (4 GiB)</source>
        <translation>总大小超过 %1 字节 (4 GiB) 的上限</translation>
    </message>
    <message>
        <source>SHA-256 is not available from OpenSSL</source>
        <translation>OpenSSL 不提供 SHA-256</translation>
    </message>
    <message>
        <source>Make the bundle with fwpilotctl bundle create.</source>
        <translation>请用 fwpilotctl bundle create 制作固件包。</translation>
    </message>
    <message>
        <source>The archive needs the zip64 format or is larger than the limit of %1 bytes (4 GiB).</source>
        <translation>压缩包需要 zip64 格式，或超过 %1 字节 (4 GiB) 的上限。</translation>
    </message>
    <message>
        <source>The file has only %1 bytes and is no bundle.</source>
        <translation>文件只有 %1 字节，不是固件包。</translation>
    </message>
    <message>
        <source>The file is not a zip archive, so it is no bundle.</source>
        <translation>文件不是 zip 压缩包，因此不是固件包。</translation>
    </message>
    <message>
        <source>The archive has a comment or other bytes behind its end: %1 of them.</source>
        <translation>压缩包结尾之后有注释或其他字节：%1 个。</translation>
    </message>
    <message>
        <source>The file ends at byte %1 of an archive that should be longer.</source>
        <translation>文件在第 %1 字节处结束，而压缩包应更长。</translation>
    </message>
    <message>
        <source>The archive has %1 files; the limit is %2.</source>
        <translation>压缩包有 %1 个文件；上限为 %2。</translation>
    </message>
    <message>
        <source>The archive is one part of several.</source>
        <translation>压缩包只是多个分卷之一。</translation>
    </message>
    <message>
        <source>The archive is empty.</source>
        <translation>压缩包为空。</translation>
    </message>
    <message>
        <source>The file is shorter than its directory says: %1 bytes are missing.</source>
        <translation>文件比其目录所述更短：缺少 %1 字节。</translation>
    </message>
    <message>
        <source>%1 bytes of the file belong to no part of the archive.</source>
        <translation>文件中有 %1 字节不属于压缩包的任何部分。</translation>
    </message>
    <message>
        <source>The directory of the archive is larger than %1 files with names up to the limit of %2 bytes need.</source>
        <translation>压缩包目录大于 %1 个文件（名称上限 %2 字节）所需的大小。</translation>
    </message>
    <message>
        <source>A file name in the archive has %1 bytes; the limit is %2.</source>
        <translation>压缩包中有文件名长 %1 字节；上限为 %2。</translation>
    </message>
    <message>
        <source>The name of the file %1 in the archive %2.</source>
        <translation>压缩包中文件 %1 的名称%2。</translation>
    </message>
    <message>
        <source>The name of the file %1 in the archive is not UTF-8.</source>
        <translation>压缩包中文件 %1 的名称不是 UTF-8。</translation>
    </message>
    <message>
        <source>The name of the file %1 in the archive is not marked as UTF-8.</source>
        <translation>压缩包中文件 %1 的名称未标记为 UTF-8。</translation>
    </message>
    <message>
        <source>%1 is not a plain file but a link, a folder or a device.</source>
        <translation>%1 不是普通文件，而是链接、文件夹或设备。</translation>
    </message>
    <message>
        <source>%1 is not a plain file but a folder or a volume label.</source>
        <translation>%1 不是普通文件，而是文件夹或卷标。</translation>
    </message>
    <message>
        <source>%1 is encrypted.</source>
        <translation>%1 已加密。</translation>
    </message>
    <message>
        <source>%1 has its sizes behind its content (a data descriptor).</source>
        <translation>%1 的大小写在内容之后（数据描述符）。</translation>
    </message>
    <message>
        <source>%1 uses features of zip that a bundle must not have (flags %2).</source>
        <translation>%1 使用了固件包不允许的 zip 特性（标志 %2）。</translation>
    </message>
    <message>
        <source>%1 is compressed by method %2; only stored and deflated are allowed.</source>
        <translation>%1 使用压缩方法 %2；只允许 stored 和 deflated。</translation>
    </message>
    <message>
        <source>%1 needs version %2 of zip; 20 is allowed.</source>
        <translation>%1 需要 zip 版本 %2；只允许 20。</translation>
    </message>
    <message>
        <source>%1 has a comment or attributes that a bundle must not have.</source>
        <translation>%1 带有固件包不允许的注释或属性。</translation>
    </message>
    <message>
        <source>%1 is stored with %2 bytes but said to have %3.</source>
        <translation>%1 存储了 %2 字节，但标称 %3。</translation>
    </message>
    <message>
        <source>%1 is said to unpack from %2 bytes to %3, which cannot be.</source>
        <translation>%1 标称从 %2 字节解压为 %3，这不可能。</translation>
    </message>
    <message>
        <source>The header of %1 disagrees with the directory of the archive.</source>
        <translation>%1 的文件头与压缩包目录不一致。</translation>
    </message>
    <message>
        <source>%1 has extra fields that a bundle must not have.</source>
        <translation>%1 带有固件包不允许的附加字段。</translation>
    </message>
    <message>
        <source>The directory of the archive is damaged.</source>
        <translation>压缩包目录已损坏。</translation>
    </message>
    <message>
        <source>%1 does not follow directly on what comes before it in the archive.</source>
        <translation>%1 在压缩包中没有紧接前面的内容。</translation>
    </message>
    <message>
        <source>The names %1 and %2 in the archive cannot be told apart.</source>
        <translation>压缩包中的名称 %1 和 %2 无法区分。</translation>
    </message>
    <message>
        <source>%1 reaches into the directory of the archive.</source>
        <translation>%1 伸入了压缩包目录。</translation>
    </message>
    <message>
        <source>The directory of the archive has more than its %1 files.</source>
        <translation>压缩包目录多于其 %1 个文件。</translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation>%1 已损坏。</translation>
    </message>
    <message>
        <source>%1: %2 is damaged.</source>
        <translation>%1：%2 已损坏。</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1 不存在。</translation>
    </message>
    <message>
        <source>%1 is a link, not a plain file.</source>
        <translation>%1 是链接，不是普通文件。</translation>
    </message>
    <message>
        <source>%1: its SHA-256 is not the manifest&apos;s.</source>
        <translation>%1：其 SHA-256 与清单不符。</translation>
    </message>
    <message>
        <source>%1, line %2: %3 %4.</source>
        <translation>%1，第 %2 行：%3 %4。</translation>
    </message>
    <message>
        <source>The PCI function is gone (%1: %2).</source>
        <translation>PCI 功能已消失 (%1：%2)。</translation>
    </message>
    <message>
        <source>The kernel is locked down (%1) and forbids access to the memory of PCI functions (%2).</source>
        <translation>内核已锁定 (%1)，禁止访问 PCI 功能的内存 (%2)。</translation>
    </message>
    <message>
        <source>Start the machine without lockdown (it usually comes with Secure Boot), upgrade, and switch it on again.</source>
        <translation>请关闭内核锁定后启动机器（通常随 Secure Boot 启用），升级后再重新开启。</translation>
    </message>
    <message>
        <source>This user has no right to open %1 (%2).</source>
        <translation>此用户无权打开 %1 (%2)。</translation>
    </message>
    <message>
        <source>Become a member of the group fwpilot and log in anew; the udev rule file 70-fwpilot.rules, which comes with this program, gives that group the right. Or run the program as root.</source>
        <translation>请加入 fwpilot 组并重新登录；随本程序提供的 udev 规则文件 70-fwpilot.rules 会授予该组权限。或以 root 身份运行程序。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>%1 cannot be mapped (%2).</source>
        <translation>无法映射 %1 (%2)。</translation>
    </message>
    <message>
        <source>The PCI function is switched off, and this user has no right to switch it on (%1: %2).</source>
        <translation>PCI 功能已关闭，此用户无权开启 (%1：%2)。</translation>
    </message>
    <message>
        <source>Install the udev rule file 70-fwpilot.rules, which comes with this program, and restart the machine: it has the function switched on. Or run the program as root.</source>
        <translation>请安装随本程序提供的 udev 规则文件 70-fwpilot.rules 并重启机器：它会开启该功能。或以 root 身份运行程序。</translation>
    </message>
    <message>
        <source>The kernel cannot switch the PCI function on (%1: %2).</source>
        <translation>内核无法开启该 PCI 功能 (%1：%2)。</translation>
    </message>
    <message>
        <source>Look at the kernel&apos;s messages (dmesg) for the reason.</source>
        <translation>请在内核消息 (dmesg) 中查找原因。</translation>
    </message>
    <message>
        <source>The kernel driver %1 is bound to the PCI function.</source>
        <translation>内核驱动 %1 已绑定到该 PCI 功能。</translation>
    </message>
    <message>
        <source>Unbind it: as root, write %1 to the file %2/driver/unbind. Then look again.</source>
        <translation>解除绑定：以 root 身份将 %1 写入文件 %2/driver/unbind，然后重新查找。</translation>
    </message>
    <message>
        <source>another program on this system holds the processor&apos;s lock</source>
        <translation>本系统上的另一个程序占用了处理器的锁</translation>
    </message>
    <message>
        <source>the lock needs a file that is open for writing</source>
        <translation>加锁需要以写方式打开的文件</translation>
    </message>
    <message>
        <source>the file cannot be locked: %1</source>
        <translation>无法锁定文件：%1</translation>
    </message>
    <message>
        <source>probably %1</source>
        <translation>可能是 %1</translation>
    </message>
    <message>
        <source>%1 is neither a region of memory nor a file.</source>
        <translation>%1 既不是内存区域，也不是文件。</translation>
    </message>
    <message>
        <source>%1 is only %2 bytes long, and %3 are needed.</source>
        <translation>%1 只有 %2 字节，需要 %3 字节。</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 是文件夹。</translation>
    </message>
    <message>
        <source>%1 is not mapped: %2 regions are in use already.</source>
        <translation>%1 未映射：已有 %2 个区域在使用。</translation>
    </message>
    <message>
        <source>%1 is there twice, with different contents</source>
        <translation>%1 出现两次，内容不同</translation>
    </message>
    <message>
        <source>%1 is left out: the dump has a line for it and no bytes.</source>
        <translation>已略去 %1：转储中有其行但没有字节。</translation>
    </message>
    <message>
        <source>%1 is there only in part: the dump has less than 64 bytes of it.</source>
        <translation>%1 不完整：转储中不足 64 字节。</translation>
    </message>
    <message>
        <source>%1 cannot be read</source>
        <translation>无法读取 %1</translation>
    </message>
    <message>
        <source>Give yourself the right to read it.</source>
        <translation>请获取读取权限。</translation>
    </message>
    <message>
        <source>%1 does not exist</source>
        <translation>%1 不存在</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>请检查路径。</translation>
    </message>
    <message>
        <source>%1 is longer than 64 MiB</source>
        <translation>%1 超过 64 MiB</translation>
    </message>
    <message>
        <source>Give a PCI dump.</source>
        <translation>请提供 PCI 转储。</translation>
    </message>
    <message>
        <source>%1 does not fit into memory</source>
        <translation>%1 无法放入内存</translation>
    </message>
    <message>
        <source>%1 holds no configuration of a PCI function</source>
        <translation>%1 不含 PCI 功能的配置</translation>
    </message>
    <message>
        <source>The PCI bus&apos;s entry %1 is left out: %2.</source>
        <translation>已略去 PCI 总线条目 %1：%2。</translation>
    </message>
    <message>
        <source>The other functions are listed. Look again; if it stays, look at the kernel&apos;s messages (dmesg).</source>
        <translation>其他功能已列出。请重新查找；若仍如此，请查看内核消息 (dmesg)。</translation>
    </message>
    <message>
        <source>The PCI bus cannot be read: %1</source>
        <translation>无法读取 PCI 总线：%1</translation>
    </message>
    <message>
        <source>it is not the address of a PCI function</source>
        <translation>不是 PCI 功能的地址</translation>
    </message>
    <message>
        <source>memory at</source>
        <translation>内存位于</translation>
    </message>
    <message>
        <source>SMBIOS names the machine %1.</source>
        <translation>SMBIOS 中机器名称为 %1。</translation>
    </message>
    <message>
        <source>SMBIOS tells of an interface to a management processor: %1.</source>
        <translation>SMBIOS 中有通往管理处理器的接口：%1。</translation>
    </message>
    <message>
        <source>only root may</source>
        <translation>只有 root 可以</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>它不是文件</translation>
    </message>
    <message>
        <source>so the interfaces to the management processor that they describe are not known.</source>
        <translation>因此不知道其中描述的管理处理器接口。</translation>
    </message>
    <message>
        <source>The SMBIOS tables of this machine hold nothing that can be read, %1</source>
        <translation>此机器的 SMBIOS 表中没有可读内容，%1</translation>
    </message>
    <message>
        <source>The SMBIOS tables in %1 cannot be read (%2), %3</source>
        <translation>无法读取 %1 中的 SMBIOS 表（%2），%3</translation>
    </message>
    <message>
        <source>The kernel shows no SMBIOS tables, %1</source>
        <translation>内核未提供 SMBIOS 表，%1</translation>
    </message>
    <message>
        <source>%1 is longer than 1 MiB</source>
        <translation>%1 超过 1 MiB</translation>
    </message>
    <message>
        <source>Give an SMBIOS dump.</source>
        <translation>请提供 SMBIOS 转储。</translation>
    </message>
    <message>
        <source>registers 1 byte apart</source>
        <translation>寄存器间隔 1 字节</translation>
    </message>
    <message>
        <source>registers %1 bytes apart</source>
        <translation>寄存器间隔 %1 字节</translation>
    </message>
    <message>
        <source>Interface of an unknown kind</source>
        <translation>未知类型的接口</translation>
    </message>
    <message>
        <source>KCS host interface</source>
        <translation>KCS 主机接口</translation>
    </message>
    <message>
        <source>MCTP host interface</source>
        <translation>MCTP 主机接口</translation>
    </message>
    <message>
        <source>Network host interface</source>
        <translation>网络主机接口</translation>
    </message>
    <message>
        <source>Host interface of an unknown kind</source>
        <translation>未知类型的主机接口</translation>
    </message>
    <message>
        <source>SMBus address</source>
        <translation>SMBus 地址</translation>
    </message>
    <message>
        <source>memory address</source>
        <translation>内存地址</translation>
    </message>
    <message>
        <source>%1 at %2 0x%3</source>
        <translation>%1，%2 0x%3</translation>
    </message>
    <message>
        <source>interrupt %1</source>
        <translation>中断 %1</translation>
    </message>
    <message>
        <source>IPMI %1</source>
        <translation>IPMI %1</translation>
    </message>
    <message>
        <source>%1: the host name of the Redfish service is longer than its record and is left out.</source>
        <translation>%1：Redfish 服务的主机名超出其记录，已略去。</translation>
    </message>
    <message>
        <source>%1: its lengths do not agree with its size; only a part of it was read.</source>
        <translation>%1：长度与大小不符；只读取了一部分。</translation>
    </message>
    <message>
        <source>%1: its Redfish record is too short and is left out.</source>
        <translation>%1：Redfish 记录太短，已略去。</translation>
    </message>
    <message>
        <source>%1 describes no kind of host interface that is known, and is left out.</source>
        <translation>%1 描述的不是已知的主机接口，已略去。</translation>
    </message>
    <message>
        <source>%1 %2, and is left out.</source>
        <translation>%1 %2，已略去。</translation>
    </message>
    <message>
        <source>is too short for what it describes</source>
        <translation>对其所描述的内容来说太短</translation>
    </message>
    <message>
        <source>%1: the spacing of its registers is out of the specification.</source>
        <translation>%1：寄存器间隔不符合规范。</translation>
    </message>
    <message>
        <source>names no known kind of interface</source>
        <translation>没有写明已知的接口类型</translation>
    </message>
    <message>
        <source>gives its interface no address</source>
        <translation>没有给出接口地址</translation>
    </message>
    <message>
        <source>The SMBIOS table cannot be read from byte %1 on: no structure can begin there.</source>
        <translation>SMBIOS 表从第 %1 字节起无法读取：那里不可能有结构开始。</translation>
    </message>
    <message>
        <source>The SMBIOS table has more than %1 structures; the others were not read.</source>
        <translation>SMBIOS 表超过 %1 个结构；其余未读取。</translation>
    </message>
    <message>
        <source>The SMBIOS table is cut off in the texts of its last structure, at byte %1.</source>
        <translation>SMBIOS 表在最后一个结构的文本处被截断，位于第 %1 字节。</translation>
    </message>
    <message>
        <source>The SMBIOS table is empty.</source>
        <translation>SMBIOS 表为空。</translation>
    </message>
    <message>
        <source>there is no SMBIOS entry point at its beginning</source>
        <translation>开头没有 SMBIOS 入口点</translation>
    </message>
    <message>
        <source>Write the dump again with: dmidecode --dump-bin FILE</source>
        <translation>请重新写转储：dmidecode --dump-bin FILE</translation>
    </message>
    <message>
        <source>The checksum of the SMBIOS entry point is wrong.</source>
        <translation>SMBIOS 入口点的校验和错误。</translation>
    </message>
    <message>
        <source>There is more in the SMBIOS table that is out of its specification.</source>
        <translation>SMBIOS 表还有其他不符合规范之处。</translation>
    </message>
    <message>
        <source>Its base address 2, where a mailbox would be, is one of I/O ports and not of memory.</source>
        <translation>其基址 2（邮箱应在之处）是 I/O 端口而不是内存。</translation>
    </message>
    <message>
        <source>It has no base address 2, where a mailbox would be. If it should have one, the machine&apos;s firmware may not have given it any: look for &quot;above 4G decoding&quot; in the firmware&apos;s settings.</source>
        <translation>它没有基址 2（邮箱应在之处）。如果本应有，可能是机器固件没有分配：请在固件设置中查找“above 4G decoding”。</translation>
    </message>
    <message>
        <source>Its base address 2 has only %1 bytes, and the smallest mailbox needs %2.</source>
        <translation>其基址 2 只有 %1 字节，最小的邮箱需要 %2。</translation>
    </message>
    <message>
        <source>Its memory decoding is off. %1</source>
        <translation>其内存解码已关闭。%1</translation>
    </message>
    <message>
        <source>Its memory decoding is off, although the kernel takes it for switched on. As root, write 0 and then 1 to the file %1/enable. Then look again.</source>
        <translation>其内存解码已关闭，而内核认为它已开启。请以 root 身份向文件 %1/enable 先写 0 再写 1，然后重新查找。</translation>
    </message>
    <message>
        <source>Its memory reads all ones: it is asleep, or gone, or its memory decoding is off. Restart the machine, or remove and insert the card, then look again.</source>
        <translation>其内存读出全为 1：可能已休眠、已消失，或内存解码已关闭。请重启机器，或重新插拔板卡，然后重新查找。</translation>
    </message>
    <message>
        <source>Its mailbox has layout version %1, and this program knows version %2. Use a newer version of Firmware Pilot.</source>
        <translation>其邮箱的布局版本为 %1，本程序只支持版本 %2。请使用更新版本的 Firmware Pilot。</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>Its nameplate cannot be read. Restart the processor.</source>
        <translation>无法读取其铭牌。请重启处理器。</translation>
    </message>
    <message>
        <source>It is restarting, or did not come back. Wait, then look again.</source>
        <translation>它正在重启或没有恢复。请稍候再重新查找。</translation>
    </message>
    <message>
        <source>Its mailbox claims %1 bytes in a way that its base address 2, with %2 bytes, cannot hold. Ask its maker for help.</source>
        <translation>其邮箱要求 %1 字节，而其基址 2 只有 %2 字节，无法容纳。请联系厂商。</translation>
    </message>
    <message>
        <source>Its heartbeat has stopped. Restart the processor, then look again.</source>
        <translation>其心跳已停止。请重启处理器，然后重新查找。</translation>
    </message>
    <message>
        <source>Read from a dump: nothing can be opened.</source>
        <translation>来自转储：无法打开。</translation>
    </message>
    <message>
        <source>Look for the machine&apos;s processors anew, and choose again.</source>
        <translation>请重新查找机器的处理器并重新选择。</translation>
    </message>
    <message>
        <source>The PCI function %1 is gone.</source>
        <translation>PCI 功能 %1 已消失。</translation>
    </message>
    <message>
        <source>At %1 there is another PCI function now: %2 instead of %3.</source>
        <translation>%1 处现在是另一个 PCI 功能：%2，而不是 %3。</translation>
    </message>
    <message>
        <source>%1 has a mailbox of a layout that is not known here.</source>
        <translation>%1 的邮箱布局未知。</translation>
    </message>
    <message>
        <source>The mailbox of %1 cannot be read.</source>
        <translation>无法读取 %1 的邮箱。</translation>
    </message>
    <message>
        <source>At %1 there is another processor now: %2 instead of %3.</source>
        <translation>%1 处现在是另一个处理器：%2，而不是 %3。</translation>
    </message>
    <message>
        <source>%1 was read from a dump and cannot be opened.</source>
        <translation>%1 来自转储，无法打开。</translation>
    </message>
    <message>
        <source>Run this on the machine itself.</source>
        <translation>请在该机器上运行。</translation>
    </message>
    <message>
        <source>another program on this machine, which has not said yet who it is</source>
        <translation>本机上另一个尚未表明身份的程序</translation>
    </message>
    <message>
        <source>%1 since %2, silent for %3 s</source>
        <translation>%1（自 %2 起，已静默 %3 秒）</translation>
    </message>
    <message>
        <source>%1 is in use by %2.</source>
        <translation>%1 正被 %2 使用。</translation>
    </message>
    <message>
        <source>The processor did not answer %1 in time.</source>
        <translation>处理器未及时应答 %1。</translation>
    </message>
    <message>
        <source>Five damaged answers in a row came to %1.</source>
        <translation>%1 连续收到五个损坏的应答。</translation>
    </message>
    <message>
        <source>The processor went away during %1 and did not come back.</source>
        <translation>处理器在 %1 期间消失且没有恢复。</translation>
    </message>
    <message>
        <source>Stopped during %1.</source>
        <translation>在 %1 期间停止。</translation>
    </message>
    <message>
        <source>The processor speaks another version of the protocol.</source>
        <translation>处理器使用另一版本的协议。</translation>
    </message>
    <message>
        <source>The image could not be read.</source>
        <translation>无法读取映像。</translation>
    </message>
    <message>
        <source>The processor gave an answer to %1 that cannot be.</source>
        <translation>处理器对 %1 给出了不可能的应答。</translation>
    </message>
    <message>
        <source>The processor went away again and again, and came back each time; it still runs what it ran before.</source>
        <translation>处理器反复消失又恢复；仍运行原来的固件。</translation>
    </message>
    <message>
        <source>Look at the processor&apos;s log for the cause, then continue the upgrade.</source>
        <translation>请在处理器日志中查找原因，然后继续升级。</translation>
    </message>
    <message>
        <source>The running firmware has been on trial for too long and is not confirmed.</source>
        <translation>当前固件试运行时间过长，未获确认。</translation>
    </message>
    <message>
        <source>Restart the processor; after three starts it falls back to the former firmware.</source>
        <translation>请重启处理器；三次启动后它会回退到原来的固件。</translation>
    </message>
    <message>
        <source>The plan has more than %1 images.</source>
        <translation>计划中的映像超过 %1 个。</translation>
    </message>
    <message>
        <source>The processor is back with its new firmware on trial, and cannot be spoken to: %1</source>
        <translation>处理器已恢复，新固件处于试运行，但无法通信：%1</translation>
    </message>
    <message>
        <source>The processor has not come back for %1 s after its restart.</source>
        <translation>处理器重启后 %1 秒仍未恢复。</translation>
    </message>
    <message>
        <source>The processor did not restart after activation.</source>
        <translation>激活后处理器没有重启。</translation>
    </message>
    <message>
        <source>The processor&apos;s new firmware is still on trial after %1 s.</source>
        <translation>%1 秒后处理器的新固件仍在试运行。</translation>
    </message>
    <message>
        <source>It is restarting. Wait, then look again.</source>
        <translation>正在重启。请稍候再重新查找。</translation>
    </message>
    <message>
        <source>mailbox %1</source>
        <translation>邮箱 %1</translation>
    </message>
    <message>
        <source>Nothing whole to run (%1); an upgrade that covers it helps.</source>
        <translation>没有完整的固件可运行 (%1)；包含它的升级可以解决。</translation>
    </message>
    <message>
        <source>somebody unnamed</source>
        <translation>未具名者</translation>
    </message>
    <message>
        <source>The processor refused %1: %2.</source>
        <translation>处理器拒绝了 %1：%2。</translation>
    </message>
    <message>
        <source>The processor could not store the image: its flash failed at address 0x%1.</source>
        <translation>处理器无法存储映像：其闪存在地址 0x%1 处失败。</translation>
    </message>
    <message>
        <source>Nothing behind it answers as a %1.</source>
        <translation>其后没有任何设备以 %1 应答。</translation>
    </message>
    <message>
        <source>This program knows no way to upgrade it.</source>
        <translation>本程序没有升级它的方法。</translation>
    </message>
    <message>
        <source>It takes firmware through %1, which this program does not speak yet.</source>
        <translation>它通过 %1 接收固件，本程序尚不支持。</translation>
    </message>
    <message>
        <source>No management processor was found on this machine.</source>
        <translation>此机器上未找到管理处理器。</translation>
    </message>
    <message>
        <source>Check that the card is seated and that its PCI function is visible (lspci).</source>
        <translation>请检查板卡是否插好，其 PCI 功能是否可见 (lspci)。</translation>
    </message>
    <message>
        <source>There is more than one processor: %1.</source>
        <translation>有多个处理器：%1。</translation>
    </message>
    <message>
        <source>Name one of them.</source>
        <translation>请指定其中一个。</translation>
    </message>
    <message>
        <source>More than one processor is called %1.</source>
        <translation>有多个处理器名为 %1。</translation>
    </message>
    <message>
        <source>Name it by its PCI address.</source>
        <translation>请用 PCI 地址指定。</translation>
    </message>
    <message>
        <source>There is no processor %1; found were: %2.</source>
        <translation>没有处理器 %1；找到的有：%2。</translation>
    </message>
    <message>
        <source>No driver here speaks to %1.</source>
        <translation>没有驱动支持 %1。</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1 是 %2。</translation>
    </message>
    <message>
        <source>subsystem %1</source>
        <translation>子系统 %1</translation>
    </message>
    <message>
        <source>revision %1</source>
        <translation>修订版 %1</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>类 %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1，位于 %2</translation>
    </message>
    <message>
        <source>%1 at %2 (%3)</source>
        <translation>%1，位于 %2 (%3)</translation>
    </message>
    <message>
        <source>%1 at %2 (%3) port %4</source>
        <translation>%1，位于 %2 (%3)，端口 %4</translation>
    </message>
    <message>
        <source>%1 at %2 port %3</source>
        <translation>%1，位于 %2，端口 %3</translation>
    </message>
    <message>
        <source>%1, through %2</source>
        <translation>%1，通过 %2</translation>
    </message>
    <message>
        <source>Others use these ids, too: it may be no management processor. %1</source>
        <translation>其他设备也使用这些标识：可能不是管理处理器。%1</translation>
    </message>
    <message>
        <source>I/O port</source>
        <translation>I/O 端口</translation>
    </message>
    <message>
        <source>KCS, %1</source>
        <translation>KCS，%1</translation>
    </message>
    <message>
        <source>Updated, confirmed running</source>
        <translation>已更新，确认运行</translation>
    </message>
    <message>
        <source>Current, nothing to do</source>
        <translation>已是最新，无需处理</translation>
    </message>
    <message>
        <source>Skipped, not selected</source>
        <translation>已跳过，未选择</translation>
    </message>
    <message>
        <source>Blocked: %1</source>
        <translation>受阻：%1</translation>
    </message>
    <message>
        <source>Stopped, stored but not active</source>
        <translation>已停止，已存储但未激活</translation>
    </message>
    <message>
        <source>Stopped, not stored</source>
        <translation>已停止，未存储</translation>
    </message>
    <message>
        <source>Reverted to the former version</source>
        <translation>已回退到原来的版本</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>none runs</source>
        <translation>没有运行</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未读取</translation>
    </message>
    <message>
        <source>Not in bundle</source>
        <translation>不在固件包中</translation>
    </message>
    <message>
        <source>No verdict; was stored</source>
        <translation>无结论；已存储</translation>
    </message>
    <message>
        <source>not selected</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>current already</source>
        <translation>已是最新</translation>
    </message>
    <message>
        <source>The journal is DAMAGED: what follows its line %1 is not counted.</source>
        <translation>日志文件已损坏：第 %1 行之后的内容不计。</translation>
    </message>
    <message>
        <source>The journal has GAPS: lines of it could not be written during the run.</source>
        <translation>日志文件有缺失：任务期间有些行未能写入。</translation>
    </message>
    <message>
        <source>The run is still going on: this is not its end.</source>
        <translation>任务仍在进行：这不是结束。</translation>
    </message>
    <message>
        <source>The run was cut off: no end of it is recorded, and nothing is proven.</source>
        <translation>任务意外中断：没有记录结束，什么都未经证实。</translation>
    </message>
    <message>
        <source>It was closed by hand and will not go on.</source>
        <translation>已手动关闭，不会继续。</translation>
    </message>
    <message>
        <source>After its restart the processor computed the digests of what it runs from its flash, and they are the bundle&apos;s.</source>
        <translation>重启后处理器根据闪存计算了所运行内容的摘要，与固件包一致。</translation>
    </message>
    <message>
        <source>Not changed: %1.</source>
        <translation>未更改：%1。</translation>
    </message>
    <message>
        <source>What happened: %1</source>
        <translation>发生了什么：%1</translation>
    </message>
    <message>
        <source>The machine now: %1</source>
        <translation>机器现状：%1</translation>
    </message>
    <message>
        <source>What to do: %1 (%2)</source>
        <translation>应对措施：%1 (%2)</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>Firmware Pilot %1, protocol %2, bundle format %3</source>
        <translation>Firmware Pilot %1，协议 %2，固件包格式 %3</translation>
    </message>
    <message>
        <source>In bundle</source>
        <translation>固件包中</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>回读</translation>
    </message>
    <message>
        <source>Image SHA-256</source>
        <translation>映像 SHA-256</translation>
    </message>
    <message>
        <source>The machine was simulated; nothing real was changed.</source>
        <translation>机器是模拟的；没有更改任何真实设备。</translation>
    </message>
    <message>
        <source>UNSIGNED: nobody vouches for it</source>
        <translation>未签名：无人担保</translation>
    </message>
    <message>
        <source>unsigned bundle allowed</source>
        <translation>允许了未签名的固件包</translation>
    </message>
    <message>
        <source>older version allowed (%1)</source>
        <translation>允许了旧版本 (%1)</translation>
    </message>
    <message>
        <source>reinstalling allowed (%1)</source>
        <translation>允许了重新安装 (%1)</translation>
    </message>
    <message>
        <source>interrupted and continued %1</source>
        <translation>中断并继续 %1</translation>
    </message>
    <message>
        <source>none in the log</source>
        <translation>日志中没有</translation>
    </message>
    <message>
        <source>%1 before, %2 after</source>
        <translation>之前 %1，之后 %2</translation>
    </message>
    <message>
        <source>Asset tag</source>
        <translation>资产编号</translation>
    </message>
    <message>
        <source>Management processor</source>
        <translation>管理处理器</translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation>识别为</translation>
    </message>
    <message>
        <source>Product ID</source>
        <translation>产品标识</translation>
    </message>
    <message>
        <source>Reached by</source>
        <translation>连接方式</translation>
    </message>
    <message>
        <source>Manifest SHA-256</source>
        <translation>清单 SHA-256</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签名者</translation>
    </message>
    <message>
        <source>did not come to it</source>
        <translation>未进行到此步</translation>
    </message>
    <message>
        <source>%1, took %2</source>
        <translation>%1，用时 %2</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>仍在进行</translation>
    </message>
    <message>
        <source>no end recorded</source>
        <translation>未记录结束</translation>
    </message>
    <message>
        <source>Times (%1)</source>
        <translation>时间 (%1)</translation>
    </message>
    <message>
        <source>Images stored</source>
        <translation>已存储的映像</translation>
    </message>
    <message>
        <source>Answered again</source>
        <translation>恢复应答</translation>
    </message>
    <message>
        <source>Checks and settings</source>
        <translation>检查与设置</translation>
    </message>
    <message>
        <source>none waived</source>
        <translation>无</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>IP 地址</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation>%1/%2，%3</translation>
    </message>
    <message>
        <source>%1 before and after</source>
        <translation>前后均为 %1</translation>
    </message>
    <message>
        <source>made %1</source>
        <translation>制作于 %1</translation>
    </message>
    <message>
        <source>signature valid and trusted</source>
        <translation>签名有效且受信任</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>%1后</translation>
    </message>
    <message>
        <source>No verdict; planned: %1</source>
        <translation>无结论；计划：%1</translation>
    </message>
    <message>
        <source>update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>downgrade</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>reinstall</source>
        <translation>重新安装</translation>
    </message>
    <message>
        <source>current</source>
        <translation>已是最新</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>受阻</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 个映像</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 个映像</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>1 个警告</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>%1 个警告</translation>
    </message>
    <message>
        <source>1 failure</source>
        <translation>1 个错误</translation>
    </message>
    <message>
        <source>%1 failures</source>
        <translation>%1 个错误</translation>
    </message>
    <message>
        <source>1 time</source>
        <translation>1 次</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 次</translation>
    </message>
    <message>
        <source>interrupted and continued 1 time</source>
        <translation>中断并继续 1 次</translation>
    </message>
    <message>
        <source>interrupted and continued %1 times</source>
        <translation>中断并继续 %1 次</translation>
    </message>
    <message>
        <source>%1 blocked</source>
        <translation>%1 个受阻</translation>
    </message>
    <message>
        <source>%1 not selected</source>
        <translation>%1 个未选择</translation>
    </message>
    <message>
        <source>%1 current already</source>
        <translation>%1 个已是最新</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>机器</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>固件包</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Activated</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>豁免项</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>技术人员</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>受阻</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>unnamed version</source>
        <translation>未命名版本</translation>
    </message>
    <message>
        <source>%1 (%2 bytes)</source>
        <translation>%1（%2 字节）</translation>
    </message>
    <message>
        <source>This processor has no component %1.</source>
        <translation>此处理器没有组件 %1。</translation>
    </message>
    <message>
        <source>Security version %1 is below the processor&apos;s floor of %2, which nothing overrides.</source>
        <translation>安全版本 %1 低于处理器的下限 %2，任何选项都不能绕过。</translation>
    </message>
    <message>
        <source>The image is %1 large, the bank holds %2.</source>
        <translation>映像大小为 %1，存储区容量为 %2。</translation>
    </message>
    <message>
        <source>%1 is installed, but does not run: the processor is in recovery.</source>
        <translation>已安装 %1，但未运行：处理器处于恢复模式。</translation>
    </message>
    <message>
        <source>Nothing whole is installed: the bank is empty.</source>
        <translation>没有安装完整的固件：存储区为空。</translation>
    </message>
    <message>
        <source>Nothing whole is installed: %1 is damaged.</source>
        <translation>没有安装完整的固件：%1 已损坏。</translation>
    </message>
    <message>
        <source>Needs %1 first; %2 is installed.</source>
        <translation>需要先装 %1；已安装 %2。</translation>
    </message>
    <message>
        <source>Needs %1 first; cannot tell whether the installed %2 is older.</source>
        <translation>需要先装 %1；无法判断已安装的 %2 是否更旧。</translation>
    </message>
    <message>
        <source>%1 is older than the installed %2; allowed.</source>
        <translation>%1 比已安装的 %2 旧；已允许。</translation>
    </message>
    <message>
        <source>Newer installed: %1 runs, the bundle has %2; allow older versions to send it.</source>
        <translation>已装较新版本：运行 %1，固件包为 %2；允许旧版本后才会发送。</translation>
    </message>
    <message>
        <source>%1 with the same content is installed; it is sent again, as asked.</source>
        <translation>已安装内容相同的 %1；按要求重新发送。</translation>
    </message>
    <message>
        <source>%1 with the same content is installed.</source>
        <translation>已安装内容相同的 %1。</translation>
    </message>
    <message>
        <source>%1 is newer than the installed %2.</source>
        <translation>%1 比已安装的 %2 新。</translation>
    </message>
    <message>
        <source>Same version, other content: %1 is installed with another digest.</source>
        <translation>版本相同，内容不同：已安装的 %1 摘要不同。</translation>
    </message>
    <message>
        <source>The bundle has no image for it; it keeps %1.</source>
        <translation>固件包没有它的映像；保留 %1。</translation>
    </message>
    <message>
        <source>The bundle has no image for it.</source>
        <translation>固件包没有它的映像。</translation>
    </message>
    <message>
        <source>The image for %1 waits for itself in a circle.</source>
        <translation>%1 的映像循环等待自身。</translation>
    </message>
    <message>
        <source>The bundle is for %1; this processor is %2.</source>
        <translation>固件包适用于 %1；此处理器是 %2。</translation>
    </message>
    <message>
        <source>of no known product</source>
        <translation>未知产品</translation>
    </message>
    <message>
        <source>The bundle holds no image for %1, only for %2.</source>
        <translation>固件包没有 %1 的映像，只有 %2 的。</translation>
    </message>
    <message>
        <source>Nothing restarts.</source>
        <translation>不会重启任何设备。</translation>
    </message>
    <message>
        <source>The processor restarts once, after everything is stored; the machine runs on.</source>
        <translation>全部存储后处理器重启一次；机器继续运行。</translation>
    </message>
    <message>
        <source>The processor restarted before the activation took place; once more.</source>
        <translation>处理器在激活完成前重启了；再试一次。</translation>
    </message>
    <message>
        <source>The processor restarted twice before the activation took place; it still runs what it ran before.</source>
        <translation>处理器在激活完成前重启了两次；仍运行原来的固件。</translation>
    </message>
    <message>
        <source>No image has to be sent.</source>
        <translation>没有需要发送的映像。</translation>
    </message>
    <message>
        <source>The bundle is whole: %1 checked in %2 s.</source>
        <translation>固件包完整：%2 秒内检查了 %1。</translation>
    </message>
    <message>
        <source>The processor&apos;s firmware is on trial; waiting for its confirmation first.</source>
        <translation>处理器固件处于试运行；先等待其确认。</translation>
    </message>
    <message>
        <source>The processor runs other firmware now than when the upgrade was planned: the set on trial took over, or fell back.</source>
        <translation>处理器现在运行的固件与制定计划时不同：试运行的一组已生效或已回退。</translation>
    </message>
    <message>
        <source>Start the upgrade again: its plan will be made anew.</source>
        <translation>请重新开始升级：计划将重新制定。</translation>
    </message>
    <message>
        <source>Stopped after %1; nothing was activated.</source>
        <translation>在 %1 之后停止；未激活任何内容。</translation>
    </message>
    <message>
        <source>Sending %1: %2, version %3.</source>
        <translation>正在发送 %1：%2，版本 %3。</translation>
    </message>
    <message>
        <source>It was stored already.</source>
        <translation>此前已存储。</translation>
    </message>
    <message>
        <source>Stored %1 in %2 s.</source>
        <translation>已在 %2 秒内存储 %1。</translation>
    </message>
    <message>
        <source>Stopped before activation; every image is stored.</source>
        <translation>在激活前停止；所有映像均已存储。</translation>
    </message>
    <message>
        <source>Activating all images at once.</source>
        <translation>正在一次激活全部映像。</translation>
    </message>
    <message>
        <source>Activated; the processor restarts.</source>
        <translation>已激活；处理器正在重启。</translation>
    </message>
    <message>
        <source>No answer to activate (%1); reading what the processor does.</source>
        <translation>activate 无应答 (%1)；正在读取处理器的状态。</translation>
    </message>
    <message>
        <source>The processor is back.</source>
        <translation>处理器已恢复。</translation>
    </message>
    <message>
        <source>The processor did not carry out activate; it still runs what it ran before.</source>
        <translation>处理器没有执行 activate；仍运行原来的固件。</translation>
    </message>
    <message>
        <source>Nothing to do: everything selected is current.</source>
        <translation>无需处理：所选内容均已是最新。</translation>
    </message>
    <message>
        <source>Succeeded: the processor runs what was sent, read back from its flash.</source>
        <translation>成功：处理器运行所发送的内容，已从闪存回读。</translation>
    </message>
    <message>
        <source>A stop was asked for; after activation the run can only be followed to its end.</source>
        <translation>已请求停止；激活之后只能等待任务结束。</translation>
    </message>
    <message>
        <source>The processor cannot be upgraded just now: %1</source>
        <translation>处理器目前无法升级：%1</translation>
    </message>
    <message>
        <source>Start the upgrade again when it is ready.</source>
        <translation>请在其就绪后重新开始升级。</translation>
    </message>
    <message>
        <source>Whether it was activated is not known: %1</source>
        <translation>不清楚是否已激活：%1</translation>
    </message>
    <message>
        <source>Everything was activated before the interruption; reading what became of it.</source>
        <translation>中断前已全部激活；正在读取结果。</translation>
    </message>
    <message>
        <source>Nothing to do: %1 of %2 selected images are current.</source>
        <translation>无需处理：所选映像 %1/%2 已是最新。</translation>
    </message>
    <message>
        <source>Stopped: %1 of %2 images were not stored, nothing was activated.</source>
        <translation>已停止：%1/%2 个映像未存储，未激活任何内容。</translation>
    </message>
    <message>
        <source>Reverted: the processor went back to the firmware it ran before.</source>
        <translation>已回退：处理器恢复到原来的固件。</translation>
    </message>
    <message>
        <source>Outcome not known: %1</source>
        <translation>结果未知：%1</translation>
    </message>
    <message>
        <source>the processor was not read back.</source>
        <translation>未回读处理器。</translation>
    </message>
    <message>
        <source>Failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>no cause was recorded.</source>
        <translation>没有记录原因。</translation>
    </message>
    <message>
        <source>No verdict: the run was last seen %1.</source>
        <translation>无结论：任务最后的状态为%1。</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>Another host has activated other firmware meanwhile, which is on trial; what became of this run cannot be told.</source>
        <translation>另一台主机已激活其他固件并处于试运行；无法判断此任务的结果。</translation>
    </message>
    <message>
        <source>Look at the processor with fwpilotctl status when its trial is over.</source>
        <translation>试运行结束后请用 fwpilotctl status 查看处理器。</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>未说明原因</translation>
    </message>
    <message>
        <source>The new firmware did not hold (%1); the processor fell back and runs what it ran before.</source>
        <translation>新固件未能保持 (%1)；处理器已回退，运行原来的固件。</translation>
    </message>
    <message>
        <source>Send the record of this run to the maker before trying again.</source>
        <translation>再次尝试前，请将此任务的记录发给厂商。</translation>
    </message>
    <message>
        <source>The processor came back and has nothing whole to run.</source>
        <translation>处理器已恢复，但没有完整的固件可运行。</translation>
    </message>
    <message>
        <source>Start the upgrade again at once: it accepts one in this state.</source>
        <translation>请立即重新开始升级：此状态下处理器接受升级。</translation>
    </message>
    <message>
        <source>The processor came back, but not with what was sent.</source>
        <translation>处理器已恢复，但运行的不是所发送的内容。</translation>
    </message>
    <message>
        <source>Run %1: %2 %3 for %4, %5 of %6 images to send.</source>
        <translation>任务 %1：%2 %3，适用于 %4，需发送映像 %5/%6。</translation>
    </message>
    <message>
        <source>DEMO: the machine is simulated; nothing real is changed.</source>
        <translation>演示：机器是模拟的；不会更改任何真实设备。</translation>
    </message>
    <message>
        <source>The bundle is %1, certificate %2.</source>
        <translation>固件包 %1，证书 %2。</translation>
    </message>
    <message>
        <source>The bundle is UNSIGNED; it was allowed explicitly.</source>
        <translation>固件包未签名；已明确允许。</translation>
    </message>
    <message>
        <source>Run %1 goes on: %2 %3 for %4.</source>
        <translation>任务 %1 继续：%2 %3，适用于 %4。</translation>
    </message>
    <message>
        <source>The last line of its record was incomplete and is dropped.</source>
        <translation>其记录的最后一行不完整，已丢弃。</translation>
    </message>
    <message>
        <source>All data acknowledged; the processor stores it.</source>
        <translation>数据全部获确认；处理器正在存储。</translation>
    </message>
    <message>
        <source>The image is sent again.</source>
        <translation>重新发送映像。</translation>
    </message>
    <message>
        <source>The processor is back; waiting for its confirmation.</source>
        <translation>处理器已恢复；正在等待其确认。</translation>
    </message>
    <message>
        <source>The processor restarts again.</source>
        <translation>处理器再次重启。</translation>
    </message>
    <message>
        <source>The processor has restarted; waiting for it.</source>
        <translation>处理器已重启；正在等待。</translation>
    </message>
    <message>
        <source>Another program held the processor and has fallen silent; waiting until its hold ends (at most %1 s).</source>
        <translation>另一程序占用了处理器且已无响应；等待其占用结束（最多 %1 秒）。</translation>
    </message>
    <message>
        <source>All of it was saved in %1; keep that file.</source>
        <translation>全部内容已保存到 %1；请保留该文件。</translation>
    </message>
    <message>
        <source>%1 Save the log from here before you close this.</source>
        <translation>%1关闭前请在此保存日志。</translation>
    </message>
    <message>
        <source>Start a new upgrade with the same bundle: what is stored already is not sent again.</source>
        <translation>请用同一固件包开始新的升级：已存储的内容不会重新发送。</translation>
    </message>
    <message>
        <source>The run %1 cannot go on: %2.</source>
        <translation>任务 %1 无法继续：%2。</translation>
    </message>
    <message>
        <source>Look at the processor&apos;s status, then decide anew with the plan of a bundle.</source>
        <translation>请查看处理器状态，然后根据固件包的计划重新决定。</translation>
    </message>
    <message>
        <source>after all %1 files were stored, at their activation</source>
        <translation>在全部 %1 个文件存储之后、激活时</translation>
    </message>
    <message>
        <source>before the first of %1 files</source>
        <translation>在 %1 个文件的第一个之前</translation>
    </message>
    <message>
        <source>at file %1 of %2 (%3)</source>
        <translation>在文件 %1/%2 (%3)</translation>
    </message>
    <message>
        <source>There was no run on %1 that could go on.</source>
        <translation>%1 上没有可以继续的任务。</translation>
    </message>
    <message>
        <source>Start an upgrade: fwpilotctl upgrade.</source>
        <translation>请开始升级：fwpilotctl upgrade。</translation>
    </message>
    <message>
        <source>The run %1 is being carried out by another program.</source>
        <translation>任务 %1 正由另一程序执行。</translation>
    </message>
    <message>
        <source>it has ended well</source>
        <translation>它已顺利结束</translation>
    </message>
    <message>
        <source>it was closed as failed</source>
        <translation>它已作为失败关闭</translation>
    </message>
    <message>
        <source>The record of the run %1 is damaged in the middle.</source>
        <translation>任务 %1 的记录中间已损坏。</translation>
    </message>
    <message>
        <source>The run %1 was cut off before it had begun.</source>
        <translation>任务 %1 在开始前意外中断。</translation>
    </message>
    <message>
        <source>it ended with &quot;%1&quot;</source>
        <translation>它以“%1”结束</translation>
    </message>
    <message>
        <source>it was begun on %1, and this is %2</source>
        <translation>它是在 %1 上开始的，而这里是 %2</translation>
    </message>
    <message>
        <source>somebody else has upgraded %1 since</source>
        <translation>此后有其他人升级了 %1</translation>
    </message>
    <message>
        <source>The bundle of the run %1 is not there: %2 %3, which was %4.</source>
        <translation>任务 %1 的固件包不存在：%2 %3，原为 %4。</translation>
    </message>
    <message>
        <source>Bring that bundle back (its manifest has the SHA-256 %1...), or name the file where it is now.</source>
        <translation>请找回该固件包（其清单的 SHA-256 为 %1…），或指明文件现在的位置。</translation>
    </message>
    <message>
        <source>The run of %1 stopped %2. The processor now reports: %3.</source>
        <translation>%1 的任务停止于%2。处理器现在报告：%3。</translation>
    </message>
    <message>
        <source>what it activated may run</source>
        <translation>它激活的内容可能正在运行</translation>
    </message>
    <message>
        <source>Not closed</source>
        <translation>未关闭</translation>
    </message>
    <message>
        <source>Interrupted, and closed as failed; nothing was activated.</source>
        <translation>已中断并作为失败关闭；未激活任何内容。</translation>
    </message>
    <message>
        <source>Interrupted at its activation, and closed; what became of it is not known: %1</source>
        <translation>激活时中断并关闭；结果未知：%1</translation>
    </message>
    <message>
        <source>it has reached its limit of size</source>
        <translation>已达到大小上限</translation>
    </message>
    <message>
        <source>The record of the run %1 %2.</source>
        <translation>任务 %1 的记录%2。</translation>
    </message>
    <message>
        <source>is damaged in the middle</source>
        <translation>中间已损坏</translation>
    </message>
    <message>
        <source>has changed since it was read</source>
        <translation>读取后发生了变化</translation>
    </message>
    <message>
        <source>The record of this run in %1 has gaps: %2.</source>
        <translation>此任务在 %1 中的记录有缺失：%2。</translation>
    </message>
    <message>
        <source>The journal %1 cannot be written: %2.</source>
        <translation>无法写入日志文件 %1：%2。</translation>
    </message>
    <message>
        <source>Make room there, then continue.</source>
        <translation>请在该处腾出空间，然后继续。</translation>
    </message>
    <message>
        <source>Make that file and its folder writable, then continue.</source>
        <translation>请使该文件及其文件夹可写，然后继续。</translation>
    </message>
    <message>
        <source>Make room there, then start again.</source>
        <translation>请在该处腾出空间，然后重新开始。</translation>
    </message>
    <message>
        <source>Make that folder writable, or set XDG_STATE_HOME to another one, then start again.</source>
        <translation>请使该文件夹可写，或将 XDG_STATE_HOME 指向其他文件夹，然后重新开始。</translation>
    </message>
    <message>
        <source>The record could not be saved elsewhere either: %1.</source>
        <translation>记录也无法保存到其他位置：%1。</translation>
    </message>
    <message>
        <source>The record %1 is larger than the limit of 64 MiB.</source>
        <translation>记录 %1 超过 64 MiB 的上限。</translation>
    </message>
    <message>
        <source>See fwpilotctl history for other runs.</source>
        <translation>用 fwpilotctl history 查看其他任务。</translation>
    </message>
    <message>
        <source>The record %1 cannot be read: %2.</source>
        <translation>无法读取记录 %1：%2。</translation>
    </message>
    <message>
        <source>See fwpilotctl history for the runs that there are.</source>
        <translation>用 fwpilotctl history 查看已有的任务。</translation>
    </message>
    <message>
        <source>Run this as the user who made the upgrade.</source>
        <translation>请以进行升级的用户身份运行。</translation>
    </message>
    <message>
        <source>%1 is not the record of a run.</source>
        <translation>%1 不是任务记录。</translation>
    </message>
    <message>
        <source>The run %1 is being carried out: its record is not deleted.</source>
        <translation>任务 %1 正在进行：不删除其记录。</translation>
    </message>
    <message>
        <source>Wait until it has ended.</source>
        <translation>请等待其结束。</translation>
    </message>
    <message>
        <source>The record %1 cannot be deleted: %2.</source>
        <translation>无法删除记录 %1：%2。</translation>
    </message>
    <message>
        <source>signed, by nobody who is trusted here</source>
        <translation>已签名，但签名者在此不受信任</translation>
    </message>
    <message>
        <source>Sleep and shutdown could not be inhibited (%1): do not let the machine sleep.</source>
        <translation>无法阻止休眠和关机 (%1)：请勿让机器进入睡眠。</translation>
    </message>
    <message>
        <source>no system bus</source>
        <translation>没有系统总线</translation>
    </message>
    <message>
        <source>logind gave nothing to hold</source>
        <translation>logind 未提供可持有的锁</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>Cannot tell whether %1 is newer than the installed %2; allowed.</source>
        <translation>无法判断 %1 是否比已安装的 %2 新；已允许。</translation>
    </message>
    <message>
        <source>Cannot tell whether %1 is newer than the installed %2; allow older versions to send it.</source>
        <translation>无法判断 %1 是否比已安装的 %2 新；允许旧版本后才会发送。</translation>
    </message>
    <message>
        <source>Updated and confirmed: %1 of %2 selected images.</source>
        <translation>已更新并确认：所选映像 %1/%2。</translation>
    </message>
    <message>
        <source>Updated and confirmed: %1 of %2 selected images; %3 current already.</source>
        <translation>已更新并确认：所选映像 %1/%2；%3 个已是最新。</translation>
    </message>
    <message>
        <source>Updated and confirmed: %1 of %2 selected images</source>
        <translation>已更新并确认：所选映像 %1/%2</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>at file %1 of %2 (%3), which is stored</source>
        <translation>在文件 %1/%2 (%3)，该文件已存储</translation>
    </message>
    <message>
        <source>at file %1 of %2 (%3), %4 %</source>
        <translation>在文件 %1/%2 (%3)，%4 %</translation>
    </message>
    <message>
        <source>Newer installed: %1 runs, the bundle has %2</source>
        <translation>已装较新版本：运行 %1，固件包为 %2</translation>
    </message>
    <message>
        <source>Cannot tell whether %1 is newer than the installed %2</source>
        <translation>无法判断 %1 是否比已安装的 %2 新</translation>
    </message>
    <message>
        <source>on trial</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>version %1 runs</source>
        <translation>运行版本 %1</translation>
    </message>
    <message>
        <source>what runs: %1</source>
        <translation>正在运行：%1</translation>
    </message>
    <message>
        <source>%1 of %2 components do not run</source>
        <translation>%1/%2 个组件未运行</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>receiving</source>
        <translation>接收中</translation>
    </message>
    <message>
        <source>storing</source>
        <translation>存储中</translation>
    </message>
    <message>
        <source>activating</source>
        <translation>激活中</translation>
    </message>
    <message>
        <source>restarting</source>
        <translation>重启中</translation>
    </message>
    <message>
        <source>recovery</source>
        <translation>恢复模式</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>checking</source>
        <translation>检查中</translation>
    </message>
    <message>
        <source>transferring</source>
        <translation>传输中</translation>
    </message>
    <message>
        <source>confirming</source>
        <translation>等待确认</translation>
    </message>
    <message>
        <source>signed by %1</source>
        <translation>由 %1 签名</translation>
    </message>
    <message>
        <source>%1 is not signed, although %2 is trusted here to sign for this product: somebody may have taken the signature off.</source>
        <translation>%1 未签名，但 %2 受信任可为此产品签名：签名可能被人移除。</translation>
    </message>
    <message>
        <source>%1 is UNSIGNED: nobody vouches for what is in it.</source>
        <translation>%1 未签名：无人为其内容担保。</translation>
    </message>
    <message>
        <source>The certificate of %1 expired on %2, after the bundle was signed.</source>
        <translation>%1 的证书于 %2 过期，晚于固件包的签名时间。</translation>
    </message>
    <message>
        <source>this program was made</source>
        <translation>本程序的制作时间</translation>
    </message>
    <message>
        <source>the bundle was signed</source>
        <translation>固件包的签名时间</translation>
    </message>
    <message>
        <source>This machine&apos;s clock says %1, which is before %2. Set it right.</source>
        <translation>此机器的时钟为 %1，早于%2。请校准时钟。</translation>
    </message>
    <message>
        <source>who is not trusted here: the certificate vouches for itself and is in no trust folder</source>
        <translation>其在此不受信任：证书为自签名，且不在任何信任文件夹中</translation>
    </message>
    <message>
        <source>but nobody who is trusted here vouches for that: the certificate of the authority %1 is in no trust folder</source>
        <translation>但没有受信任者为其担保：颁发机构 %1 的证书不在任何信任文件夹中</translation>
    </message>
    <message>
        <source>above it</source>
        <translation>其上级</translation>
    </message>
    <message>
        <source>but an authority that vouches for that has a key that is too small to prove anything</source>
        <translation>但为其担保的颁发机构的密钥太短，不足为证</translation>
    </message>
    <message>
        <source>but a certificate that vouches for that is signed with a digest that is too weak to prove anything</source>
        <translation>但为其担保的证书所用的摘要太弱，不足为证</translation>
    </message>
    <message>
        <source>but the certificates that should vouch for that do not: %1</source>
        <translation>但本应为其担保的证书并未担保：%1</translation>
    </message>
    <message>
        <source>The revocation list %1 is out of date since %2: it does not know whom the authority revoked since. Get a newer one.</source>
        <translation>吊销列表 %1 自 %2 起已过期：它不知道颁发机构此后吊销了谁。请获取更新的列表。</translation>
    </message>
    <message>
        <source>but the authority %1 may not vouch for those who sign code</source>
        <translation>但颁发机构 %1 不得为代码签名者担保</translation>
    </message>
    <message>
        <source>but on %1, when the certificate of %2 was not valid (it is from %3 to %4)</source>
        <translation>但签名于 %1，当时 %2 的证书无效（有效期 %3 至 %4）</translation>
    </message>
    <message>
        <source>but that certificate %1</source>
        <translation>但该证书%1</translation>
    </message>
    <message>
        <source>Get a bundle that is signed by a certificate for signing code.</source>
        <translation>请获取由代码签名证书签名的固件包。</translation>
    </message>
    <message>
        <source>who may not sign for %1</source>
        <translation>其不得为 %1 签名</translation>
    </message>
    <message>
        <source>Get a bundle whose signer is trusted for this product. Who may sign for what is said in the trust folder.</source>
        <translation>请获取由此产品的受信任签名者签名的固件包。谁可以为哪些产品签名，写在信任文件夹中。</translation>
    </message>
    <message>
        <source>whose certificate was revoked by its authority</source>
        <translation>其证书已被颁发机构吊销</translation>
    </message>
    <message>
        <source>but the certificate of the authority %1, which vouches for that, was revoked</source>
        <translation>但为其担保的颁发机构 %1 的证书已被吊销</translation>
    </message>
    <message>
        <source>The signature proves nothing: its key %1.</source>
        <translation>签名不足为证：其密钥%1。</translation>
    </message>
    <message>
        <source>The signature is not one by the key of %1, whom it names.</source>
        <translation>签名不是由其所称的 %1 的密钥签署的。</translation>
    </message>
    <message>
        <source>The signature carries certificates, but not its signer&apos;s.</source>
        <translation>签名带有证书，但没有签名者的证书。</translation>
    </message>
    <message>
        <source>The signature carries a certificate of %1 that is not the one in the trust folder.</source>
        <translation>签名带有 %1 的证书，但与信任文件夹中的不同。</translation>
    </message>
    <message>
        <source>The signature is of other content: the manifest was changed after it was signed, or the signature is of another bundle.</source>
        <translation>签名针对的是其他内容：清单在签名后被修改，或签名属于另一个固件包。</translation>
    </message>
    <message>
        <source>The signature cannot be read by OpenSSL.</source>
        <translation>OpenSSL 无法读取该签名。</translation>
    </message>
    <message>
        <source>The signature carries a certificate that cannot be read.</source>
        <translation>签名带有无法读取的证书。</translation>
    </message>
    <message>
        <source>is damaged, or no CMS SignedData in DER: at byte %1 it does not have %2</source>
        <translation>已损坏，或不是 DER 格式的 CMS SignedData：第 %1 字节处缺少%2</translation>
    </message>
    <message>
        <source>an empty NULL before it</source>
        <translation>其前的空 NULL</translation>
    </message>
    <message>
        <source>the end of %1</source>
        <translation>%1的结尾</translation>
    </message>
    <message>
        <source>a digest algorithm</source>
        <translation>摘要算法</translation>
    </message>
    <message>
        <source>uses a digest other than SHA-256 and SHA-384</source>
        <translation>使用了 SHA-256 和 SHA-384 以外的摘要</translation>
    </message>
    <message>
        <source>the parameters of RSASSA-PSS</source>
        <translation>RSASSA-PSS 的参数</translation>
    </message>
    <message>
        <source>uses RSASSA-PSS otherwise than with MGF1 and one digest</source>
        <translation>使用 RSASSA-PSS 的方式不是 MGF1 加单一摘要</translation>
    </message>
    <message>
        <source>is not in DER: it states a salt of the default length</source>
        <translation>不是 DER：写出了默认长度的盐值</translation>
    </message>
    <message>
        <source>a signature algorithm</source>
        <translation>签名算法</translation>
    </message>
    <message>
        <source>the parameters of RSA (NULL)</source>
        <translation>RSA 的参数 (NULL)</translation>
    </message>
    <message>
        <source>is not in DER: it has a NULL that is not empty</source>
        <translation>不是 DER：含有非空的 NULL</translation>
    </message>
    <message>
        <source>is by another algorithm than ECDSA or RSA with SHA-256 or SHA-384</source>
        <translation>使用的算法不是 ECDSA 或 RSA 加 SHA-256 或 SHA-384</translation>
    </message>
    <message>
        <source>names two different digests for one signer</source>
        <translation>为一个签名者写了两种摘要</translation>
    </message>
    <message>
        <source>a time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>has a signing time that is none</source>
        <translation>签名时间不是有效的时间</translation>
    </message>
    <message>
        <source>the value of a signed attribute</source>
        <translation>已签名属性的值</translation>
    </message>
    <message>
        <source>the only value of a signed attribute</source>
        <translation>已签名属性的唯一值</translation>
    </message>
    <message>
        <source>signed attribute</source>
        <translation>已签名属性</translation>
    </message>
    <message>
        <source>a signed attribute</source>
        <translation>已签名属性</translation>
    </message>
    <message>
        <source>has a signed attribute twice</source>
        <translation>有重复的已签名属性</translation>
    </message>
    <message>
        <source>is of another type of content than data</source>
        <translation>内容类型不是 data</translation>
    </message>
    <message>
        <source>does not say in its signed attributes what it is of (contentType, messageDigest)</source>
        <translation>已签名属性中没有说明签的是什么 (contentType, messageDigest)</translation>
    </message>
    <message>
        <source>a signer&apos;s identifier</source>
        <translation>签名者标识</translation>
    </message>
    <message>
        <source>has a signer without an identifier</source>
        <translation>有签名者没有标识</translation>
    </message>
    <message>
        <source>a SignerInfo</source>
        <translation>SignerInfo</translation>
    </message>
    <message>
        <source>the version of a SignerInfo</source>
        <translation>SignerInfo 的版本</translation>
    </message>
    <message>
        <source>has a signer of a version that does not fit</source>
        <translation>有签名者的版本不符</translation>
    </message>
    <message>
        <source>has no signed attributes</source>
        <translation>没有已签名属性</translation>
    </message>
    <message>
        <source>signed attributes</source>
        <translation>已签名属性</translation>
    </message>
    <message>
        <source>a signature&apos;s value</source>
        <translation>签名的值</translation>
    </message>
    <message>
        <source>has unsigned attributes, which nobody vouches for</source>
        <translation>有未签名属性，无人为其担保</translation>
    </message>
    <message>
        <source>has no signer: nobody signed</source>
        <translation>没有签名者：无人签名</translation>
    </message>
    <message>
        <source>has more than the limit of %1 signers</source>
        <translation>签名者超过 %1 个的上限</translation>
    </message>
    <message>
        <source>is of a version that does not fit its signers</source>
        <translation>版本与签名者不符</translation>
    </message>
    <message>
        <source>lists other digests than its signers use</source>
        <translation>列出的摘要与签名者使用的不同</translation>
    </message>
    <message>
        <source>the version of SignedData</source>
        <translation>SignedData 的版本</translation>
    </message>
    <message>
        <source>digest algorithms</source>
        <translation>摘要算法</translation>
    </message>
    <message>
        <source>digest algorithm</source>
        <translation>摘要算法</translation>
    </message>
    <message>
        <source>the type of its content</source>
        <translation>内容类型</translation>
    </message>
    <message>
        <source>carries a content of its own; it must be detached</source>
        <translation>自带内容；签名必须是分离的</translation>
    </message>
    <message>
        <source>an X.509 certificate</source>
        <translation>X.509 证书</translation>
    </message>
    <message>
        <source>carries more than the limit of %1 certificates</source>
        <translation>证书超过 %1 个的上限</translation>
    </message>
    <message>
        <source>carries a certificate twice</source>
        <translation>有重复的证书</translation>
    </message>
    <message>
        <source>is not in DER: it has an empty list of certificates</source>
        <translation>不是 DER：证书列表为空</translation>
    </message>
    <message>
        <source>carries revocation lists, which only a trust folder may hold</source>
        <translation>带有吊销列表，它们只能放在信任文件夹中</translation>
    </message>
    <message>
        <source>its signers</source>
        <translation>签名者</translation>
    </message>
    <message>
        <source>is larger than the limit of %1 bytes</source>
        <translation>超过 %1 字节的上限</translation>
    </message>
    <message>
        <source>one ContentInfo</source>
        <translation>一个 ContentInfo</translation>
    </message>
    <message>
        <source>has bytes behind its end</source>
        <translation>结尾之后还有字节</translation>
    </message>
    <message>
        <source>a type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>is no CMS SignedData</source>
        <translation>不是 CMS SignedData</translation>
    </message>
    <message>
        <source>The signature %1.</source>
        <translation>签名%1。</translation>
    </message>
    <message>
        <source>Do not use this bundle. Its maker can sign it with fwpilotctl bundle sign, or with openssl cms -sign -binary -outform DER.</source>
        <translation>请勿使用此固件包。其制作者可以用 fwpilotctl bundle sign 或 openssl cms -sign -binary -outform DER 签名。</translation>
    </message>
    <message>
        <source>OpenSSL is not available</source>
        <translation>OpenSSL 不可用</translation>
    </message>
    <message>
        <source>RSA of 3072 bits and more, and ECDSA on P-256 or P-384, are good enough</source>
        <translation>3072 位及以上的 RSA，以及 P-256 或 P-384 上的 ECDSA 足够安全</translation>
    </message>
    <message>
        <source>is of a kind that is not known; %1</source>
        <translation>类型未知；%1</translation>
    </message>
    <message>
        <source>has a public exponent of %1 bits; 65537 is usual</source>
        <translation>公开指数为 %1 位；通常为 65537</translation>
    </message>
    <message>
        <source>is too small: RSA of %1 bits; %2</source>
        <translation>太短：%1 位 RSA；%2</translation>
    </message>
    <message>
        <source>is of another kind (%1); %2</source>
        <translation>属于其他类型 (%1)；%2</translation>
    </message>
    <message>
        <source>is on another curve (%1); %2</source>
        <translation>使用其他曲线 (%1)；%2</translation>
    </message>
    <message>
        <source>is an authority&apos;s, which vouches for signers and does not sign itself</source>
        <translation>属于颁发机构，它为签名者担保而自己不签名</translation>
    </message>
    <message>
        <source>is not for signing code (extendedKeyUsage codeSigning)</source>
        <translation>不用于代码签名 (extendedKeyUsage codeSigning)</translation>
    </message>
    <message>
        <source>is not for signatures (keyUsage digitalSignature)</source>
        <translation>不用于签名 (keyUsage digitalSignature)</translation>
    </message>
    <message>
        <source>is for signing certificates, too (keyUsage keyCertSign)</source>
        <translation>还用于签发证书 (keyUsage keyCertSign)</translation>
    </message>
    <message>
        <source>Write it as {&quot;compatible&quot;: [&quot;VENDOR,PRODUCT&quot;]}, or remove it if the signer may sign for any product.</source>
        <translation>请写成 {&quot;compatible&quot;: [&quot;VENDOR,PRODUCT&quot;]}；如果签名者可为任何产品签名，请删除它。</translation>
    </message>
    <message>
        <source>limits nobody: there are no certificates %1 beside it</source>
        <translation>没有限制任何人：旁边没有证书 %1</translation>
    </message>
    <message>
        <source>Name it after the certificates that it limits, or remove it.</source>
        <translation>请以其所限制的证书命名，或删除它。</translation>
    </message>
    <message>
        <source>does not hold X.509 certificates in PEM and nothing else</source>
        <translation>不是仅含 PEM 格式的 X.509 证书</translation>
    </message>
    <message>
        <source>Put whole certificates there. Keys belong elsewhere; revocation lists into files NAME.crl.pem.</source>
        <translation>请放入完整的证书。密钥应放在别处；吊销列表放入 NAME.crl.pem 文件。</translation>
    </message>
    <message>
        <source>makes more certificates than the limit of %1 for all trust folders</source>
        <translation>使所有信任文件夹的证书超过 %1 个的上限</translation>
    </message>
    <message>
        <source>Leave those only whose signatures are wanted here.</source>
        <translation>只保留此处需要其签名者。</translation>
    </message>
    <message>
        <source>does not hold X.509 revocation lists in PEM and nothing else</source>
        <translation>不是仅含 PEM 格式的 X.509 吊销列表</translation>
    </message>
    <message>
        <source>Get the revocation list again from the authority. Convert one in DER with openssl crl -inform DER.</source>
        <translation>请重新从颁发机构获取吊销列表。DER 格式可用 openssl crl -inform DER 转换。</translation>
    </message>
    <message>
        <source>is not signed by the authority whose revocation list it says it is</source>
        <translation>不是由其所称的颁发机构签名的吊销列表</translation>
    </message>
    <message>
        <source>Get the revocation list again from the authority.</source>
        <translation>请重新从颁发机构获取吊销列表。</translation>
    </message>
    <message>
        <source>is a link, and whoever may change what it leads to could trust whom they like</source>
        <translation>是链接，能更改其指向的人可以信任任何人</translation>
    </message>
    <message>
        <source>Name the folder itself, and put the files themselves into it.</source>
        <translation>请指定文件夹本身，并把文件本身放进去。</translation>
    </message>
    <message>
        <source>is no folder</source>
        <translation>不是文件夹</translation>
    </message>
    <message>
        <source>Name the folder that holds the certificates.</source>
        <translation>请指定存放证书的文件夹。</translation>
    </message>
    <message>
        <source>cannot be opened: %1</source>
        <translation>无法打开：%1</translation>
    </message>
    <message>
        <source>Check the permissions of the folder and of the files in it.</source>
        <translation>请检查文件夹及其中文件的权限。</translation>
    </message>
    <message>
        <source>belongs to another user, who could trust whom they like</source>
        <translation>属于另一用户，他可以信任任何人</translation>
    </message>
    <message>
        <source>Check what is in it, then make it root&apos;s: chown root %1.</source>
        <translation>请检查其内容，然后改为 root 所有：chown root %1。</translation>
    </message>
    <message>
        <source>can be written to by others, who could trust whom they like</source>
        <translation>可被他人写入，他们可以信任任何人</translation>
    </message>
    <message>
        <source>Check what is in it, then take that right from them: chmod go-w %1.</source>
        <translation>请检查其内容，然后收回该权限：chmod go-w %1。</translation>
    </message>
    <message>
        <source>The trust folder %1 does not exist.</source>
        <translation>信任文件夹 %1 不存在。</translation>
    </message>
    <message>
        <source>holds more than the limit of %1 files</source>
        <translation>文件超过 %1 个的上限</translation>
    </message>
    <message>
        <source>Leave only certificates and revocation lists in it. One file may hold several of them.</source>
        <translation>请只保留证书和吊销列表。一个文件可以包含多个。</translation>
    </message>
    <message>
        <source>is no plain file</source>
        <translation>不是普通文件</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <source>Check its medium.</source>
        <translation>请检查其介质。</translation>
    </message>
    <message>
        <source>Leave only certificates or revocation lists in it.</source>
        <translation>请只保留证书或吊销列表。</translation>
    </message>
    <message>
        <source>grew while it was read</source>
        <translation>在读取时变大</translation>
    </message>
    <message>
        <source>Try again when nobody changes it.</source>
        <translation>请在无人修改时重试。</translation>
    </message>
    <message>
        <source>the next %1 in the order of DER</source>
        <translation>按 DER 顺序的下一个%1</translation>
    </message>
    <message>
        <source>%1 is signed by %2, %3.</source>
        <translation>%1 由 %2 签名，%3。</translation>
    </message>
    <message>
        <source>%1 is also signed by somebody whose certificate is neither in the signature nor in a trust folder, so that signature cannot be checked.</source>
        <translation>%1 还有另一签名，但其证书既不在签名中也不在信任文件夹中，无法检查该签名。</translation>
    </message>
    <message>
        <source>%1 is signed by somebody whose certificate is neither in the signature nor in a trust folder, so that signature cannot be checked.</source>
        <translation>%1 已签名，但签名者的证书既不在签名中也不在信任文件夹中，无法检查该签名。</translation>
    </message>
    <message>
        <source>The archive cannot be put together: %1.</source>
        <translation>无法生成压缩包：%1。</translation>
    </message>
    <message>
        <source>Close other programs to have more memory, and try again.</source>
        <translation>请关闭其他程序以腾出内存，然后重试。</translation>
    </message>
    <message>
        <source>The journal is TORN: its last line was cut off and is not counted.</source>
        <translation>日志文件不完整：最后一行被截断，不计。</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>Function %1 is shared memory (ivshmem), in which a management processor may offer a mailbox.</source>
        <translation>功能 %1 是共享内存 (ivshmem)，管理处理器可在其中提供邮箱。</translation>
    </message>
    <message>
        <source>%1 of %2 selected images</source>
        <translation>所选映像 %1/%2</translation>
    </message>
    <message>
        <source>%1 of %2 selected images are current</source>
        <translation>所选映像 %1/%2 已是最新</translation>
    </message>
    <message>
        <source>%1 of %2 images were not stored, nothing was activated</source>
        <translation>%1/%2 个映像未存储，未激活任何内容</translation>
    </message>
    <message>
        <source>the processor went back to the firmware it ran before</source>
        <translation>处理器恢复到原来的固件</translation>
    </message>
    <message>
        <source>In use by %1 since %2.</source>
        <translation>自 %2 起被 %1 占用。</translation>
    </message>
    <message>
        <source>In use by %1.</source>
        <translation>被 %1 占用。</translation>
    </message>
    <message>
        <source>The processor is not there any more.</source>
        <translation>处理器已不存在。</translation>
    </message>
    <message>
        <source>No driver here speaks to it.</source>
        <translation>没有支持它的驱动。</translation>
    </message>
    <message>
        <source>Power is cut at flash operation N, before it (the default), after it, half-way through it, or leaving garbage; then the processor restarts by itself.</source>
        <translation>在第 N 次闪存操作时断电：操作之前（默认）、之后、中途，或留下乱码；随后处理器自行重启。</translation>
    </message>
    <message>
        <source>Message N is lost on its way.</source>
        <translation>第 N 条消息在途中丢失。</translation>
    </message>
    <message>
        <source>Message N arrives twice.</source>
        <translation>第 N 条消息到达两次。</translation>
    </message>
    <message>
        <source>A bit of message N is flipped on its way.</source>
        <translation>第 N 条消息在途中有一位翻转。</translation>
    </message>
    <message>
        <source>Message N arrives MS milliseconds late.</source>
        <translation>第 N 条消息迟到 MS 毫秒。</translation>
    </message>
    <message>
        <source>Message N is taken and never answered, however often it is repeated; the next hello ends it. From activate on: 7, unknown.</source>
        <translation>第 N 条消息被收下但永不应答，无论重发多少次；下一次问候 (hello) 才结束此状态。激活之后：7，结果未知。</translation>
    </message>
    <message>
        <source>From message N on, nothing is answered any more. From activate on: 7, unknown.</source>
        <translation>从第 N 条消息起不再有任何应答。激活之后：7，结果未知。</translation>
    </message>
    <message>
        <source>From message N on, every answer is &quot;in progress&quot; and nothing gets on. From activate on: 7, unknown.</source>
        <translation>从第 N 条消息起，每次应答都是“in progress”，没有任何进展。激活之后：7，结果未知。</translation>
    </message>
    <message>
        <source>Message N is replaced by bytes that mean nothing.</source>
        <translation>第 N 条消息被替换为无意义的字节。</translation>
    </message>
    <message>
        <source>The processor restarts after message N.</source>
        <translation>处理器在第 N 条消息之后重启。</translation>
    </message>
    <message>
        <source>That sector of the flash can no longer be erased or programmed.</source>
        <translation>闪存的该扇区再也无法擦除或写入。</translation>
    </message>
    <message>
        <source>After activation the processor comes back with other firmware than was activated, under the right version text.</source>
        <translation>激活后处理器返回，但运行的固件与所激活的不同，而版本号文字正确。</translation>
    </message>
    <message>
        <source>After activation the processor does not come back.</source>
        <translation>激活后处理器不再返回。</translation>
    </message>
    <message>
        <source>After activation the new firmware fails its self-test, and the processor falls back to the old set.</source>
        <translation>激活后新固件未通过自检，处理器回退到旧的固件组。</translation>
    </message>
    <message>
        <source>At message N the mailbox region is cut off; it is back after two seconds.</source>
        <translation>在第 N 条消息时邮箱区域被切断；两秒后恢复。</translation>
    </message>
    <message>
        <source>Start the upgrade again: what is already stored is not sent again. If it fails at the same address, the flash is worn out there: have the part replaced.</source>
        <translation>重新开始升级：已存储的内容不会重新发送。如果在同一地址再次失败，说明该处闪存已磨损：请更换该部件。</translation>
    </message>
    <message>
        <source>A function of class %1 is an IPMI interface: it leads to a management controller</source>
        <translation>类别为 %1 的功能是 IPMI 接口：它通向管理控制器</translation>
    </message>
    <message>
        <source>Function %1 with subsystem %2 is the display of the %3 of an %4 server</source>
        <translation>子系统为 %2 的功能 %1 是 %4 服务器的 %3 的显示功能</translation>
    </message>
    <message>
        <source>Function %1 with subsystem %2 is the display of a %3</source>
        <translation>子系统为 %2 的功能 %1 是 %3 的显示功能</translation>
    </message>
    <message>
        <source>Function %1 is a display that comes in chips made for management processors</source>
        <translation>功能 %1 是管理处理器芯片中带有的显示功能</translation>
    </message>
    <message>
        <source>Function %1 is the display of a management processor</source>
        <translation>功能 %1 是管理处理器的显示功能</translation>
    </message>
    <message>
        <source>Function %1 is the display of an %2 management processor</source>
        <translation>功能 %1 是 %2 管理处理器的显示功能</translation>
    </message>
    <message>
        <source>Function %1 is the display of an %2 %3 or %4 where the subsystem is %5&apos;s</source>
        <translation>若子系统属于 %5，功能 %1 是 %2 %3 或 %4 的显示功能</translation>
    </message>
    <message>
        <source>Function %1 is the display of an %2 where the subsystem is %3&apos;s</source>
        <translation>若子系统属于 %3，功能 %1 是 %2 的显示功能</translation>
    </message>
    <message>
        <source>Function %1 is the display of an %2 or later</source>
        <translation>功能 %1 是 %2 或更新型号的显示功能</translation>
    </message>
    <message>
        <source>Function %1 is the display of an %2 %3 or %4</source>
        <translation>功能 %1 是 %2 %3 或 %4 的显示功能</translation>
    </message>
    <message>
        <source>Function %1 is the display of a %2, a chip made for management processors</source>
        <translation>功能 %1 是管理处理器芯片 %2 的显示功能</translation>
    </message>
    <message>
        <source>Function %1 is the display of a %2, a chip made for the %3</source>
        <translation>功能 %1 是 %3 芯片 %2 的显示功能</translation>
    </message>
    <message>
        <source>Function %1 is the display of a %2</source>
        <translation>功能 %1 是 %2 的显示功能</translation>
    </message>
    <message>
        <source>Function %1 is the display of an %2</source>
        <translation>功能 %1 是 %2 的显示功能</translation>
    </message>
    <message>
        <source>Function %1 is that of the management controller %2</source>
        <translation>功能 %1 属于管理控制器 %2</translation>
    </message>
    <message>
        <source>Function %1 is that of a %2, a chip made for management processors</source>
        <translation>功能 %1 属于管理处理器芯片 %2</translation>
    </message>
    <message>
        <source>Function %1 is that of a %2</source>
        <translation>功能 %1 属于 %2</translation>
    </message>
    <message>
        <source>Function %1 is that of an %2</source>
        <translation>功能 %1 属于 %2</translation>
    </message>
    <message>
        <source>Function %1 is one of an %2, a chip made for management processors</source>
        <translation>功能 %1 是管理处理器芯片 %2 的功能之一</translation>
    </message>
    <message>
        <source>Function %1 is the bridge inside of an %2, a chip made for management processors</source>
        <translation>功能 %1 是管理处理器芯片 %2 内部的桥</translation>
    </message>
    <message>
        <source>Function %1 is the bridge inside of an %2 management processor</source>
        <translation>功能 %1 是 %2 管理处理器内部的桥</translation>
    </message>
    <message>
        <source>Function %1 is the one by which an %2 management processor talks to its host</source>
        <translation>%2 管理处理器通过功能 %1 与其主机通信</translation>
    </message>
    <message>
        <source>Function %1 is the IPMI interface (%2) of a %3</source>
        <translation>功能 %1 是 %3 的 IPMI 接口 (%2)</translation>
    </message>
    <message>
        <source>Function %1 is the simulated IPMI interface of a virtual machine</source>
        <translation>功能 %1 是虚拟机的模拟 IPMI 接口</translation>
    </message>
    <message>
        <source>Function %1 is an %2&apos;s IPMI interface</source>
        <translation>功能 %1 是 %2 的 IPMI 接口</translation>
    </message>
    <message>
        <source>Function %1 is the controller of an %2</source>
        <translation>功能 %1 是 %2 的控制器</translation>
    </message>
    <message>
        <source>Function %1 is the %2 (%3) controller of a %4 network card</source>
        <translation>功能 %1 是 %4 网卡的 %2 (%3) 控制器</translation>
    </message>
    <message>
        <source>Function %1 carries the watchdog of a storage node&apos;s controller</source>
        <translation>功能 %1 带有存储节点控制器的看门狗</translation>
    </message>
    <message>
        <source>Function %1 is the host interface (%2) of an %3 in a machine of %4</source>
        <translation>功能 %1 是 %4 机器中 %3 的主机接口 (%2)</translation>
    </message>
    <message>
        <source>Function %1 is the host interface (%2) of an %3 where the subsystem is %4&apos;s</source>
        <translation>若子系统属于 %4，功能 %1 是 %3 的主机接口 (%2)</translation>
    </message>
    <message>
        <source>Function %1 is the host interface (%2) of an %3</source>
        <translation>功能 %1 是 %3 的主机接口 (%2)</translation>
    </message>
    <message>
        <source>Functions %1 and %2 are displays of a management processor</source>
        <translation>功能 %1 和 %2 是管理处理器的显示功能</translation>
    </message>
    <message>
        <source>Functions %1 and %2 are displays of a %3, a chip made for management processors</source>
        <translation>功能 %1 和 %2 是管理处理器芯片 %3 的显示功能</translation>
    </message>
    <message>
        <source>Functions %1 and %2 are displays of a %3</source>
        <translation>功能 %1 和 %2 是 %3 的显示功能</translation>
    </message>
    <message>
        <source>Functions %1 and %2 are displays of an %3</source>
        <translation>功能 %1 和 %2 是 %3 的显示功能</translation>
    </message>
    <message>
        <source>Functions %1 and %2 are those of the remote management processor %3</source>
        <translation>功能 %1 和 %2 属于远程管理处理器 %3</translation>
    </message>
    <message>
        <source>Functions %1 and %2 are those of the %3 option</source>
        <translation>功能 %1 和 %2 属于 %3 选件</translation>
    </message>
    <message>
        <source>Functions %1 and %2 are those of a %3 board</source>
        <translation>功能 %1 和 %2 属于 %3 板卡</translation>
    </message>
    <message>
        <source>Functions %1 and %2 are those of an %3 or %4</source>
        <translation>功能 %1 和 %2 属于 %3 或 %4</translation>
    </message>
    <message>
        <source>Functions %1 and %2 are those of a %3</source>
        <translation>功能 %1 和 %2 属于 %3</translation>
    </message>
    <message>
        <source>Functions %1 and %2 are those of an %3</source>
        <translation>功能 %1 和 %2 属于 %3</translation>
    </message>
    <message>
        <source>Functions %1 to %2 are those of a %3</source>
        <translation>功能 %1 至 %2 属于 %3</translation>
    </message>
    <message>
        <source>Functions %1 to %2 belong to the %3 controller</source>
        <translation>功能 %1 至 %2 属于 %3 控制器</translation>
    </message>
    <message>
        <source>Functions %1 and %2 (USB), %3 (serial port) and %4 (watchdog) are companions of an %5, whose own function was not seen</source>
        <translation>功能 %1 和 %2 (USB)、%3（串口）和 %4（看门狗）是 %5 的附属功能，但未看到其自身的功能</translation>
    </message>
    <message>
        <source>Functions %1 and %2 redirect disks, the serial port and USB for the %3 management controller</source>
        <translation>功能 %1 和 %2 为 %3 管理控制器重定向磁盘、串口和 USB</translation>
    </message>
    <message>
        <source>Functions %1 (%2) and %3 (%4) are IPMI interfaces of the %5 chip</source>
        <translation>功能 %1 (%2) 和 %3 (%4) 是 %5 芯片的 IPMI 接口</translation>
    </message>
    <message>
        <source>SMBIOS tells of an interface to a management processor</source>
        <translation>SMBIOS 描述了一个通向管理处理器的接口</translation>
    </message>
    <message>
        <source>SMBIOS tells of an interface to a management processor, and names %1 as the maker</source>
        <translation>SMBIOS 描述了一个通向管理处理器的接口，并称制造商为 %1</translation>
    </message>
    <message>
        <source>SMBIOS tells of an interface to a management processor, of which no function was recognised on the PCI bus</source>
        <translation>SMBIOS 描述了一个通向管理处理器的接口，但在 PCI 总线上未识别出其功能</translation>
    </message>
    <message>
        <source>SMBIOS names %1 as the maker</source>
        <translation>SMBIOS 称制造商为 %1</translation>
    </message>
    <message>
        <source>The %1 display is that of a management processor</source>
        <translation>%1 显示功能属于管理处理器</translation>
    </message>
    <message>
        <source>The bridges inside of a %1 or %2 lead to a management processor&apos;s display</source>
        <translation>%1 或 %2 内部的桥通向管理处理器的显示功能</translation>
    </message>
    <message>
        <source>%1 machines have an %2</source>
        <translation>%1 机器带有 %2</translation>
    </message>
    <message>
        <source>the first %1 and %2 have a %3</source>
        <translation>最早的 %1 和 %2 带有 %3</translation>
    </message>
    <message>
        <source>a later one may have it, too</source>
        <translation>更新的型号也可能带有它</translation>
    </message>
    <message>
        <source>its display function %1 is that of %2 %3 or %4</source>
        <translation>其显示功能 %1 属于 %2 %3 或 %4</translation>
    </message>
    <message>
        <source>its display is switched off, or was not seen</source>
        <translation>其显示功能已关闭，或未看到</translation>
    </message>
    <message>
        <source>its virtual USB function %1 came with %2</source>
        <translation>其虚拟 USB 功能 %1 随 %2 出现</translation>
    </message>
    <message>
        <source>nothing here tells its generation</source>
        <translation>此处无从得知其代次</translation>
    </message>
    <message>
        <source>others use that chip, too</source>
        <translation>其他产品也使用该芯片</translation>
    </message>
    <message>
        <source>some have the class of an IPMI interface, but are none that answers</source>
        <translation>其中有些属于 IPMI 接口类别，但不会应答</translation>
    </message>
    <message>
        <source>revision %1 is that of %2</source>
        <translation>修订版 %1 属于 %2</translation>
    </message>
    <message>
        <source>revisions %1 and %2 are those of %3</source>
        <translation>修订版 %1 和 %2 属于 %3</translation>
    </message>
    <message>
        <source>revisions %1 to %2 are those of the %3</source>
        <translation>修订版 %1 至 %2 属于 %3</translation>
    </message>
    <message>
        <source>subsystem %1 is that of an auxiliary one</source>
        <translation>子系统 %1 属于附加的一个</translation>
    </message>
    <message>
        <source>subsystem %1 is that of %2</source>
        <translation>子系统 %1 属于 %2</translation>
    </message>
    <message>
        <source>subsystem %1 tells no generation</source>
        <translation>从子系统 %1 无从得知代次</translation>
    </message>
    <message>
        <source>subsystem vendor %1 came with %2, and later ones share its ids</source>
        <translation>子系统厂商 %1 随 %2 出现，之后的型号沿用其标识</translation>
    </message>
    <message>
        <source>subsystems %1 and %2 are those of %3</source>
        <translation>子系统 %1 和 %2 属于 %3</translation>
    </message>
    <message>
        <source>that of %1 and %2 machines is %3</source>
        <translation>%1 和 %2 机器中的是 %3</translation>
    </message>
    <message>
        <source>that of %1 machines is %2</source>
        <translation>%1 机器中的是 %2</translation>
    </message>
    <message>
        <source>that of the %1th to %2th generation of %3 is %4</source>
        <translation>第 %1 至 %2 代 %3 中的是 %4</translation>
    </message>
    <message>
        <source>that of the %1th generation of %2 is %3</source>
        <translation>第 %1 代 %2 中的是 %3</translation>
    </message>
    <message>
        <source>the subsystem is that of a %1 of the %2th generation, whose %3 is %4</source>
        <translation>子系统属于第 %2 代 %1，其 %3 为 %4</translation>
    </message>
    <message>
        <source>the subsystem is that of %1</source>
        <translation>子系统属于 %1</translation>
    </message>
    <message>
        <source>the subsystem is %1&apos;s</source>
        <translation>子系统属于 %1</translation>
    </message>
    <message>
        <source>with a subsystem of %1 that is an %2, and SMBIOS names %3 as the maker</source>
        <translation>子系统属于 %1 时为 %2，SMBIOS 称制造商为 %3</translation>
    </message>
    <message>
        <source>with a subsystem of %1 or %2 that is an %3</source>
        <translation>子系统属于 %1 或 %2 时为 %3</translation>
    </message>
    <message>
        <source>with a subsystem of %1 that is an %2</source>
        <translation>子系统属于 %1 时为 %2</translation>
    </message>
    <message>
        <source>It is simulated: its firmware is that of the virtual machine.</source>
        <translation>它是模拟的：其固件即虚拟机的固件。</translation>
    </message>
    <message>
        <source>See that the processor&apos;s firmware runs and offers its mailbox.</source>
        <translation>请确认处理器的固件正在运行并提供其邮箱。</translation>
    </message>
    <message>
        <source>Upgrade it in its own web interface, or with Cisco&apos;s Host Upgrade Utility.</source>
        <translation>请在其自带的网页界面中升级，或使用 Cisco 的 Host Upgrade Utility。</translation>
    </message>
    <message>
        <source>Upgrade it in its own web interface, or with Supermicro&apos;s Update Manager (SUM).</source>
        <translation>请在其自带的网页界面中升级，或使用 Supermicro 的 Update Manager (SUM)。</translation>
    </message>
    <message>
        <source>Upgrade it in its own web interface, or with the Smart Components or the Service Pack of its maker.</source>
        <translation>请在其自带的网页界面中升级，或使用其制造商的 Smart Components 或 Service Pack。</translation>
    </message>
    <message>
        <source>Upgrade it in its own web interface, or with the tools of the machine&apos;s maker.</source>
        <translation>请在其自带的网页界面中升级，或使用机器制造商的工具。</translation>
    </message>
    <message>
        <source>Upgrade it in its own web interface, or with the %1 or %2 tools of %3.</source>
        <translation>请在其自带的网页界面中升级，或使用 %3 的 %1 或 %2 工具。</translation>
    </message>
    <message>
        <source>Upgrade it in its own web interface, or with %1&apos;s %2 tools.</source>
        <translation>请在其自带的网页界面中升级，或使用 %1 的 %2 工具。</translation>
    </message>
    <message>
        <source>Upgrade it in its own web interface, or with %1&apos;s tools.</source>
        <translation>请在其自带的网页界面中升级，或使用 %1 的工具。</translation>
    </message>
    <message>
        <source>Upgrade it with the tools of the machine&apos;s maker.</source>
        <translation>请使用机器制造商的工具升级。</translation>
    </message>
    <message>
        <source>Nothing is recorded of the run %1: its journal was cut in its first line.</source>
        <translation>任务 %1 没有任何记录：其日志文件在第一行就被截断。</translation>
    </message>
    <message>
        <source>Nothing was sent in that run. See fwpilotctl history for other runs.</source>
        <translation>该任务未发送任何内容。其他任务见 fwpilotctl history。</translation>
    </message>
    <message>
        <source>Upgrade it in its own web interface, with an image (%1) of the machine&apos;s maker.</source>
        <translation>请在其自带的网页界面中升级，使用机器制造商的映像 (%1)。</translation>
    </message>
    <message>
        <source>Upgrade it in its own web interface, with an image of %1.</source>
        <translation>请在其自带的网页界面中升级，使用 %1 的映像。</translation>
    </message>
    <message>
        <source>Nothing can be read of the run %1: its journal is damaged from its first line on.</source>
        <translation>任务 %1 没有任何可读内容：其日志文件从第一行起就已损坏。</translation>
    </message>
    <message>
        <source>What the run did is not known: look at the processor. See fwpilotctl history for other runs.</source>
        <translation>该任务做了什么不得而知：请查看处理器。其他任务见 fwpilotctl history。</translation>
    </message>
    <message>
        <source>The processor fell back and runs its former firmware.</source>
        <translation>处理器已回退，运行原来的固件。</translation>
    </message>
    <message>
        <source>nobody reads from it</source>
        <translation>没有程序从中读取</translation>
    </message>
    <message>
        <source>its reader takes nothing more</source>
        <translation>读取方不再接收数据</translation>
    </message>
</context>
<context>
    <name>fwpilot::DemoBenchDialog</name>
    <message>
        <source>Demo Bench</source>
        <translation>演示台</translation>
    </message>
    <message>
        <source>Asking the simulator which faults there are…</source>
        <translation>正在向模拟器查询可用的故障…</translation>
    </message>
    <message>
        <source>What shall go wrong on the demo machine?</source>
        <translation>要让演示机器出什么问题？</translation>
    </message>
    <message>
        <source>Only the simulated processor is concerned. Each fault happens once; after it the machine goes on as usual. The numbers fit an upgrade with the demo machine&apos;s own bundle.</source>
        <translation>只影响模拟的处理器。每个故障只发生一次，之后机器照常工作。数字与演示机器自带固件包的升级相符。</translation>
    </message>
    <message>
        <source>Put the &amp;factory firmware back first</source>
        <translation>先恢复出厂固件(&amp;F)</translation>
    </message>
    <message>
        <source>Otherwise the processor starts with what it has been given so far.</source>
        <translation>否则处理器将以目前已有的固件启动。</translation>
    </message>
    <message>
        <source>&amp;Start Demo Machine</source>
        <translation>启动演示机器(&amp;S)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>No fault: the upgrade goes well.</source>
        <translation>无故障：升级顺利完成。</translation>
    </message>
    <message>
        <source>Faults: %1</source>
        <translation>故障：%1</translation>
    </message>
    <message>
        <source>The demo machine is being started…</source>
        <translation>正在启动演示机器…</translation>
    </message>
    <message>
        <source>Not every number will do; see the list.</source>
        <translation>并非所有数字都可用；请看列表。</translation>
    </message>
</context>
<context>
    <name>fwpilot::DemoFaultRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>fwpilot::DemoFaults</name>
    <message>
        <source>The faults are not known: %1.</source>
        <translation>无法得知可用的故障：%1。</translation>
    </message>
    <message>
        <source>Install fwpilot-sim of the same version beside this program, and open the demo bench again.</source>
        <translation>请在本程序旁安装相同版本的 fwpilot-sim，然后重新打开演示台。</translation>
    </message>
    <message>
        <source>the program %1 cannot be started (%2)</source>
        <translation>无法启动程序 %1 (%2)</translation>
    </message>
    <message>
        <source>the program fwpilot-sim is missing, it is neither beside this program nor in PATH</source>
        <translation>缺少程序 fwpilot-sim，它既不在本程序旁，也不在 PATH 中</translation>
    </message>
    <message>
        <source>fwpilot-sim did not list them</source>
        <translation>fwpilot-sim 没有列出故障</translation>
    </message>
    <message>
        <source>fwpilot-sim did not answer within %1 s</source>
        <translation>fwpilot-sim 在 %1 秒内没有应答</translation>
    </message>
    <message>
        <source>what fwpilot-sim says is not a list of them</source>
        <translation>fwpilot-sim 的输出不是故障列表</translation>
    </message>
</context>
<context>
    <name>fwpilot::DemoMachine</name>
    <message>
        <source>The simulated processor did not get ready within %1 s.</source>
        <translation>模拟的处理器在 %1 秒内未就绪。</translation>
    </message>
    <message>
        <source>The folder of the demo machine cannot be made: %1.</source>
        <translation>无法创建演示机器的文件夹：%1。</translation>
    </message>
    <message>
        <source>The demo bundle cannot be made: %1</source>
        <translation>无法制作演示固件包：%1</translation>
    </message>
    <message>
        <source>The demo machine has gone: its simulator ended.</source>
        <translation>演示机器已消失：其模拟器已结束。</translation>
    </message>
    <message>
        <source>The demo machine has gone: its simulator ended. %1</source>
        <translation>演示机器已消失：其模拟器已结束。%1</translation>
    </message>
    <message>
        <source>The simulator ended before its processor was ready.</source>
        <translation>模拟器在处理器就绪之前就结束了。</translation>
    </message>
    <message>
        <source>The program fwpilot-sim is missing: it is neither beside this program nor in PATH.</source>
        <translation>缺少程序 fwpilot-sim：它既不在本程序旁，也不在 PATH 中。</translation>
    </message>
    <message>
        <source>The program %1 cannot be started: %2.</source>
        <translation>无法启动程序 %1：%2。</translation>
    </message>
</context>
<context>
    <name>fwpilot::EmptyPage</name>
    <message>
        <source>Search Again</source>
        <translation>重新查找</translation>
    </message>
    <message>
        <source>Try the Demo Machine</source>
        <translation>试用演示机器</translation>
    </message>
    <message>
        <source>Open Bundle…</source>
        <translation>打开固件包…</translation>
    </message>
    <message>
        <source>The management processor (BMC) is the small computer that looks after this machine.</source>
        <translation>管理处理器 (BMC) 是照管本机的小型计算机。</translation>
    </message>
    <message>
        <source>The management processor (BMC) is the small computer that looks after this machine. One place was searched; the line below says what was seen and what may help.</source>
        <translation>管理处理器 (BMC) 是照管本机的小型计算机。已查找一处；下面一行说明看到了什么、有何办法。</translation>
    </message>
    <message>
        <source>The management processor (BMC) is the small computer that looks after this machine. %1 places were searched; each line says what was seen and what may help.</source>
        <translation>管理处理器 (BMC) 是照管本机的小型计算机。已查找 %1 处；每行说明看到了什么、有何办法。</translation>
    </message>
    <message>
        <source>No management processor found</source>
        <translation>未找到管理处理器</translation>
    </message>
    <message>
        <source>A bundle can be read without a processor. You can also drop it anywhere in this window.</source>
        <translation>没有处理器也可以查看固件包。也可以将其拖放到窗口中任意位置。</translation>
    </message>
    <message>
        <source>No processor is chosen</source>
        <translation>未选择处理器</translation>
    </message>
    <message>
        <source>The processor that was chosen is not there any more. Choose on the left which one to look at or to update.</source>
        <translation>所选的处理器已不存在。请在左侧选择要查看或更新的处理器。</translation>
    </message>
    <message>
        <source>A bundle can be opened first. You can also drop it anywhere in this window.</source>
        <translation>可以先打开固件包。也可以将其拖放到窗口中任意位置。</translation>
    </message>
    <message>
        <source>No bundle is open</source>
        <translation>未打开固件包</translation>
    </message>
    <message>
        <source>A bundle holds the firmware for %1. After it is opened you see what it would change; nothing starts by itself.</source>
        <translation>固件包中是 %1 的固件。打开后可以看到会更改什么；不会自动开始。</translation>
    </message>
    <message>
        <source>You can also drop it anywhere in this window.</source>
        <translation>也可以将其拖放到窗口中任意位置。</translation>
    </message>
    <message>
        <source>Cannot be updated from here</source>
        <translation>无法从这里更新</translation>
    </message>
    <message>
        <source>A bundle can be read all the same. The Status page tells what was recognised.</source>
        <translation>仍可以查看固件包。“状态”页显示已识别的内容。</translation>
    </message>
</context>
<context>
    <name>fwpilot::ErrorCard</name>
    <message>
        <source>Retry Failed</source>
        <translation>重试失败项</translation>
    </message>
    <message>
        <source>Show in Log</source>
        <translation>在日志中显示</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>The machine now</source>
        <translation>机器现状</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>应对措施</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>错误：%1</translation>
    </message>
    <message>
        <source>What happened: %1</source>
        <translation>发生了什么：%1</translation>
    </message>
    <message>
        <source>The machine now: %1</source>
        <translation>机器现状：%1</translation>
    </message>
    <message>
        <source>What to do:</source>
        <translation>应对措施：</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>代码：%1</translation>
    </message>
    <message>
        <source>Code: %1, %2</source>
        <translation>代码：%1，%2</translation>
    </message>
    <message>
        <source>Save Support File…</source>
        <translation>保存支持文件…</translation>
    </message>
    <message>
        <source>The machine then</source>
        <translation>机器当时的状况</translation>
    </message>
</context>
<context>
    <name>fwpilot::ErrorTable</name>
    <message>
        <source>Not understood</source>
        <translation>无法理解</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>未执行任何操作。</translation>
    </message>
    <message>
        <source>See fwpilotctl --help.</source>
        <translation>请参阅 fwpilotctl --help。</translation>
    </message>
    <message>
        <source>The upgrade failed</source>
        <translation>升级失败</translation>
    </message>
    <message>
        <source>The processor still runs what it ran before.</source>
        <translation>处理器仍运行原来的固件。</translation>
    </message>
    <message>
        <source>Look in the log for the cause. Start the upgrade again: what is already stored is not sent again.</source>
        <translation>请在日志中查找原因。重新开始升级：已存储的内容不会重新发送。</translation>
    </message>
    <message>
        <source>The processor refused</source>
        <translation>处理器拒绝</translation>
    </message>
    <message>
        <source>Check that the bundle fits this processor. Start the upgrade again.</source>
        <translation>请检查固件包是否适合此处理器。重新开始升级。</translation>
    </message>
    <message>
        <source>No answer in time</source>
        <translation>未及时应答</translation>
    </message>
    <message>
        <source>Check the processor&apos;s status. If it stays silent, restart it. Start the upgrade again.</source>
        <translation>请检查处理器状态。如果仍无响应，请重启处理器。重新开始升级。</translation>
    </message>
    <message>
        <source>The link is damaged</source>
        <translation>链路损坏</translation>
    </message>
    <message>
        <source>Reseat or check the card. Restart the machine. Start the upgrade again.</source>
        <translation>请重新插拔或检查板卡。重启机器。重新开始升级。</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>未写入任何内容。</translation>
    </message>
    <message>
        <source>Look which processors are found: Search Again in the window, or fwpilotctl list.</source>
        <translation>请查看能找到哪些处理器：在窗口中点“重新查找”，或运行 fwpilotctl list。</translation>
    </message>
    <message>
        <source>No access</source>
        <translation>无法访问</translation>
    </message>
    <message>
        <source>Join the group fwpilot (or run as root), and see that no kernel driver is bound to the function and that lockdown is off.</source>
        <translation>请加入 fwpilot 组（或以 root 身份运行），并确认该功能没有绑定内核驱动、内核锁定已关闭。</translation>
    </message>
    <message>
        <source>Not supported</source>
        <translation>不支持</translation>
    </message>
    <message>
        <source>Use a version of Firmware Pilot that knows this processor.</source>
        <translation>请使用支持此处理器的 Firmware Pilot 版本。</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>正在使用</translation>
    </message>
    <message>
        <source>Nothing was written by this program.</source>
        <translation>本程序未写入任何内容。</translation>
    </message>
    <message>
        <source>Wait until the other one has finished, or end it. Then try again.</source>
        <translation>请等待对方完成，或结束对方，然后重试。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>The processor still runs what it ran before; nothing was activated.</source>
        <translation>处理器仍运行原来的固件；未激活任何内容。</translation>
    </message>
    <message>
        <source>Start the upgrade again with the same bundle: what is already stored is not sent again.</source>
        <translation>请用同一固件包重新开始升级：已存储的内容不会重新发送。</translation>
    </message>
    <message>
        <source>It did not come back</source>
        <translation>未恢复</translation>
    </message>
    <message>
        <source>It is not known what the processor runs now.</source>
        <translation>不清楚处理器现在运行什么。</translation>
    </message>
    <message>
        <source>Do not cut the power. Wait some minutes and look at the processor&apos;s status. If it stays away, restart the machine.</source>
        <translation>请勿断电。等待几分钟后查看处理器状态。如果仍未恢复，请重启机器。</translation>
    </message>
    <message>
        <source>The device is gone</source>
        <translation>设备已消失</translation>
    </message>
    <message>
        <source>When it was last seen, the processor ran what it ran before.</source>
        <translation>最后一次可见时，处理器运行原来的固件。</translation>
    </message>
    <message>
        <source>Check that the card is seated and visible to the system (lspci). Then look at the processor&apos;s status before anything else.</source>
        <translation>请检查板卡是否插好、系统是否可见 (lspci)。然后首先查看处理器状态。</translation>
    </message>
    <message>
        <source>Other firmware is running than was sent</source>
        <translation>运行的固件与发送的不同</translation>
    </message>
    <message>
        <source>The processor does not run what was sent.</source>
        <translation>处理器运行的不是所发送的内容。</translation>
    </message>
    <message>
        <source>Do not rely on this processor. Send the record of this run to the maker. Upgrade it again from a bundle you trust.</source>
        <translation>请勿信赖此处理器。将此任务的记录发给厂商。用可信的固件包重新升级。</translation>
    </message>
    <message>
        <source>Refused before the start</source>
        <translation>开始前被拒绝</translation>
    </message>
    <message>
        <source>Remove the cause. Start again.</source>
        <translation>请排除原因。重新开始。</translation>
    </message>
    <message>
        <source>The bundle is not signed</source>
        <translation>固件包未签名</translation>
    </message>
    <message>
        <source>Ask the maker for a signed bundle, or start the program with --allow-unsigned if you know where this one comes from.</source>
        <translation>请向制作者索取已签名的固件包；如果清楚其来源，也可用 --allow-unsigned 启动程序。</translation>
    </message>
    <message>
        <source>The signature is bad</source>
        <translation>签名无效</translation>
    </message>
    <message>
        <source>Do not use this bundle. Get it again from its maker.</source>
        <translation>请勿使用此固件包。请重新从制作者处获取。</translation>
    </message>
    <message>
        <source>The signer is not trusted</source>
        <translation>签名者不受信任</translation>
    </message>
    <message>
        <source>Add the signer&apos;s certificate to the trust folder if you trust it, or get a bundle from a trusted signer.</source>
        <translation>如果信任该签名者，请将其证书放入信任文件夹；或获取由受信任签名者签名的固件包。</translation>
    </message>
    <message>
        <source>The signature has expired</source>
        <translation>签名已过期</translation>
    </message>
    <message>
        <source>Get a bundle with a valid signature from its maker.</source>
        <translation>请从制作者处获取签名有效的固件包。</translation>
    </message>
    <message>
        <source>The signer was revoked</source>
        <translation>签名者已被吊销</translation>
    </message>
    <message>
        <source>Do not use this bundle. Get a new one from its maker.</source>
        <translation>请勿使用此固件包。请从制作者处获取新的。</translation>
    </message>
    <message>
        <source>Too old for this processor</source>
        <translation>对此处理器来说太旧</translation>
    </message>
    <message>
        <source>Use a bundle that is not older than the processor&apos;s security floor; the floor cannot be overridden.</source>
        <translation>请使用不低于处理器安全版本下限的固件包；该下限无法绕过。</translation>
    </message>
    <message>
        <source>Images of different bundles</source>
        <translation>映像来自不同的固件包</translation>
    </message>
    <message>
        <source>Start the upgrade again so that every image comes from one bundle.</source>
        <translation>请重新开始升级，使所有映像来自同一固件包。</translation>
    </message>
    <message>
        <source>For another product</source>
        <translation>适用于其他产品</translation>
    </message>
    <message>
        <source>Use the bundle that was made for this processor.</source>
        <translation>请使用为此处理器制作的固件包。</translation>
    </message>
    <message>
        <source>Damaged, or not a bundle</source>
        <translation>已损坏，或不是固件包</translation>
    </message>
    <message>
        <source>Get the bundle again from its maker, or make it with fwpilotctl bundle create.</source>
        <translation>请重新从制作者处获取固件包，或用 fwpilotctl bundle create 制作。</translation>
    </message>
    <message>
        <source>Over a limit</source>
        <translation>超出上限</translation>
    </message>
    <message>
        <source>Get a bundle that keeps the limits, or make it smaller.</source>
        <translation>请获取符合上限的固件包，或将其缩小。</translation>
    </message>
    <message>
        <source>The processor fell back and runs its former firmware.</source>
        <translation>处理器已回退，运行原来的固件。</translation>
    </message>
</context>
<context>
    <name>fwpilot::FactGroup</name>
    <message>
        <source>not reported</source>
        <translation>未报告</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>fwpilot::FallbackNote</name>
    <message>
        <source>today at %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>yesterday at %1</source>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>on %1 at %2</source>
        <comment>date, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>This processor fell back to its former firmware.</source>
        <translation>此处理器已回退到原来的固件。</translation>
    </message>
    <message>
        <source>This processor fell back to its former firmware %1.</source>
        <comment>yesterday at 14:02</comment>
        <translation>此处理器于%1回退到原来的固件。</translation>
    </message>
    <message>
        <source>This processor fell back to %1.</source>
        <comment>version</comment>
        <translation>此处理器已回退到 %1。</translation>
    </message>
    <message>
        <source>This processor fell back to %1 %2.</source>
        <comment>version, yesterday at 14:02</comment>
        <translation>此处理器于%2回退到 %1。</translation>
    </message>
    <message>
        <source>Its reason: %1.</source>
        <translation>其原因：%1。</translation>
    </message>
    <message>
        <source>The bundle that is open is the one that fell back.</source>
        <translation>当前打开的固件包正是被回退的那个。</translation>
    </message>
</context>
<context>
    <name>fwpilot::HistoryModel</name>
    <message>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Bundle</source>
        <translation>固件包</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>fwpilot::HistoryPage</name>
    <message>
        <source>Search runs</source>
        <translation>搜索任务</translation>
    </message>
    <message>
        <source>Search runs…</source>
        <translation>搜索任务…</translation>
    </message>
    <message>
        <source>Date, machine, processor, bundle, signer, result, person or run; all words must stand in it</source>
        <translation>日期、机器、处理器、固件包、签名者、结果、人员或任务；须包含所有词语</translation>
    </message>
    <message>
        <source>Whose runs</source>
        <translation>谁的任务</translation>
    </message>
    <message>
        <source>This processor</source>
        <translation>此处理器</translation>
    </message>
    <message>
        <source>All processors</source>
        <translation>所有处理器</translation>
    </message>
    <message>
        <source>1 run</source>
        <translation>1 个任务</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>1 file could not be read</source>
        <translation>1 个文件无法读取</translation>
    </message>
    <message>
        <source>The records are being read</source>
        <translation>正在读取记录</translation>
    </message>
    <message>
        <source>No run matches</source>
        <translation>没有匹配的任务</translation>
    </message>
    <message>
        <source>A run is shown when each of the words stands in its date, machine, processor, bundle, signer, result, person or id.</source>
        <translation>日期、机器、处理器、固件包、签名者、结果、人员或编号中包含所有词语的任务才会显示。</translation>
    </message>
    <message>
        <source>No runs on %1 yet</source>
        <translation>%1 上还没有任务</translation>
    </message>
    <message>
        <source>There was 1 run on another processor.</source>
        <translation>另一处理器上有 1 个任务。</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>还没有任务</translation>
    </message>
    <message>
        <source>Every run is kept here with its log, until you delete it.</source>
        <translation>每个任务及其日志都保留在这里，直到被删除。</translation>
    </message>
    <message numerus="yes">
        <source>%n runs</source>
        <translation>
            <numerusform>%n 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be read</source>
        <translation>
            <numerusform>%n 个文件无法读取</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There were %n runs on other processors.</source>
        <translation>
            <numerusform>其他处理器上有 %n 个任务。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fwpilot::HistorySortMenu</name>
    <message>
        <source>&amp;Started</source>
        <translation>开始时间(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Processor</source>
        <translation>处理器(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Bundle</source>
        <translation>固件包(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Duration</source>
        <translation>用时(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>结果(&amp;R)</translation>
    </message>
    <message>
        <source>Re&amp;verse Order</source>
        <translation>反转顺序(&amp;V)</translation>
    </message>
</context>
<context>
    <name>fwpilot::HistoryTable</name>
    <message>
        <source>Runs</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>fwpilot::HistoryWords</name>
    <message>
        <source>Running now</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>意外中断</translation>
    </message>
    <message>
        <source>Updated and confirmed</source>
        <translation>已更新并确认</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>无需处理</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Reverted</source>
        <translation>已回退</translation>
    </message>
    <message>
        <source>Outcome not known</source>
        <translation>结果未知</translation>
    </message>
    <message>
        <source>Record damaged</source>
        <translation>记录已损坏</translation>
    </message>
    <message>
        <source>its first line cannot be read</source>
        <translation>第一行无法读取</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>最后状态：%1</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>未记录</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>任务 %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>操作者 %1</translation>
    </message>
    <message>
        <source>demo machine</source>
        <translation>演示机器</translation>
    </message>
    <message>
        <source>serial %1</source>
        <translation>序列号 %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>signed by %1</source>
        <translation>由 %1 签名</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>未签名</translation>
    </message>
    <message>
        <source>signer not trusted</source>
        <translation>签名者不受信任</translation>
    </message>
    <message>
        <source>could be continued; %1</source>
        <translation>可以继续；%1</translation>
    </message>
    <message>
        <source>Delete the record of this run?</source>
        <translation>要删除此任务的记录吗？</translation>
    </message>
    <message>
        <source>Delete the records of %1 runs?</source>
        <translation>要删除 %1 个任务的记录吗？</translation>
    </message>
    <message>
        <source>What was done to the processors stays as it is</source>
        <translation>处理器本身不受影响</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>以及其他 %1 个</translation>
    </message>
    <message>
        <source>Nothing brings a deleted record back.</source>
        <translation>删除的记录无法恢复。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>It was interrupted; without its record it cannot be continued.</source>
        <translation>它被中断；没有记录就无法继续。</translation>
    </message>
    <message>
        <source>One of them was interrupted; without its record it cannot be continued.</source>
        <translation>其中一个被中断；没有记录就无法继续。</translation>
    </message>
    <message>
        <source>%1 of them were interrupted; without their records they cannot be continued.</source>
        <translation>其中 %1 个被中断；没有记录就无法继续。</translation>
    </message>
</context>
<context>
    <name>fwpilot::LanguageMenu</name>
    <message>
        <source>&amp;System</source>
        <translation>系统(&amp;S)</translation>
    </message>
    <message>
        <source>Takes effect at the next start</source>
        <translation>下次启动时生效</translation>
    </message>
</context>
<context>
    <name>fwpilot::LogBar</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All lines, with the details</source>
        <translation>所有行，包括细节</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>All lines but the details</source>
        <translation>除细节外的所有行</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>仅错误</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>All components</source>
        <translation>所有组件</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>筛选…</translation>
    </message>
    <message>
        <source>Clear Filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Shows the lines of all components again (Escape)</source>
        <translation>重新显示所有组件的行 (Esc)</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Keeps the last line in sight</source>
        <translation>始终显示最后一行</translation>
    </message>
    <message>
        <source>Shows the first error</source>
        <translation>显示第一个错误</translation>
    </message>
    <message>
        <source>Show Log</source>
        <translation>显示日志</translation>
    </message>
    <message>
        <source>Errors (%1)</source>
        <translation>错误 (%1)</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>1 个错误</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>time, text of a line</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Recorded Log</source>
        <translation>已记录的日志</translation>
    </message>
    <message>
        <source>Of run %1</source>
        <translation>任务 %1</translation>
    </message>
    <message>
        <source>Save Log…</source>
        <translation>保存日志…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Hide Log</source>
        <translation>隐藏日志</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message numerus="yes">
        <source>%n errors</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fwpilot::LogModel</name>
    <message>
        <source>Detail</source>
        <translation>细节</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>time, severity</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>severity, text of a line</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>fwpilot::LogPanel</name>
    <message>
        <source>Hide Log</source>
        <translation>隐藏日志</translation>
    </message>
    <message>
        <source>Elapsed &amp;Time in Log</source>
        <translation>日志中显示经过时间(&amp;T)</translation>
    </message>
    <message>
        <source>Find in Log</source>
        <translation>在日志中查找</translation>
    </message>
    <message>
        <source>Save Log…</source>
        <translation>保存日志…</translation>
    </message>
    <message>
        <source>Show Log</source>
        <translation>显示日志</translation>
    </message>
    <message>
        <source>all but details</source>
        <comment>lines of the log</comment>
        <translation>除细节外</translation>
    </message>
    <message>
        <source>warnings and errors</source>
        <comment>lines of the log</comment>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>errors</source>
        <comment>lines of the log</comment>
        <translation>错误</translation>
    </message>
    <message>
        <source>of %1</source>
        <comment>lines of the log; component</comment>
        <translation>%1 的</translation>
    </message>
    <message>
        <source>with “%1”</source>
        <comment>lines of the log; text</comment>
        <translation>含“%1”</translation>
    </message>
    <message>
        <source>all lines</source>
        <translation>所有行</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between conditions</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>fwpilot::LogView</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Copy Lines</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Show Whole Line</source>
        <translation>显示整行</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>尚无事件。</translation>
    </message>
    <message>
        <source>No line passes the filter.</source>
        <translation>没有符合筛选的行。</translation>
    </message>
    <message>
        <source>Looking through older lines…</source>
        <translation>正在查找较早的行…</translation>
    </message>
</context>
<context>
    <name>fwpilot::MainWindow</name>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Pages of this processor</source>
        <translation>此处理器的页面</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>The demo machine is being started</source>
        <translation>正在启动演示机器</translation>
    </message>
    <message>
        <source>Demo machine</source>
        <translation>演示机器</translation>
    </message>
    <message>
        <source>Simulated; nothing real is changed</source>
        <translation>模拟的；不会更改任何真实设备</translation>
    </message>
    <message>
        <source>Nothing has been changed</source>
        <translation>未做任何更改</translation>
    </message>
    <message>
        <source>&amp;Open Bundle…</source>
        <translation>打开固件包(&amp;O)…</translation>
    </message>
    <message>
        <source>Bundle &amp;Details…</source>
        <translation>固件包详情(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Search Again</source>
        <translation>重新查找(&amp;S)</translation>
    </message>
    <message>
        <source>Try the &amp;Demo Machine</source>
        <translation>试用演示机器(&amp;D)</translation>
    </message>
    <message>
        <source>Demo &amp;Bench…</source>
        <translation>演示台(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Update…</source>
        <translation>更新(&amp;U)…</translation>
    </message>
    <message>
        <source>Start O&amp;ver</source>
        <translation>重新开始(&amp;V)</translation>
    </message>
    <message>
        <source>C&amp;lose as Failed…</source>
        <translation>作为失败关闭(&amp;L)…</translation>
    </message>
    <message>
        <source>Stop &amp;After This Image</source>
        <translation>完成此映像后停止(&amp;A)</translation>
    </message>
    <message>
        <source>Stop &amp;Now</source>
        <translation>立即停止(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Back to Plan</source>
        <translation>返回计划(&amp;B)</translation>
    </message>
    <message>
        <source>Allow &amp;Older Versions</source>
        <translation>允许旧版本(&amp;O)</translation>
    </message>
    <message>
        <source>Allow &amp;Reinstalling the Same Version</source>
        <translation>允许重新安装相同版本(&amp;R)</translation>
    </message>
    <message>
        <source>Go to &amp;Processors</source>
        <translation>转到处理器(&amp;P)</translation>
    </message>
    <message>
        <source>Go to &amp;Images</source>
        <translation>转到映像(&amp;I)</translation>
    </message>
    <message>
        <source>Go to P&amp;ages</source>
        <translation>转到页面(&amp;A)</translation>
    </message>
    <message>
        <source>Trusted &amp;Signers…</source>
        <translation>受信任的签名者(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;About Firmware Pilot</source>
        <translation>关于 Firmware Pilot(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>设备(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Upgrade</source>
        <translation>升级(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>&amp;Continue…</source>
        <translation>继续(&amp;C)…</translation>
    </message>
    <message>
        <source>Stop &amp;Now (a Restart Cannot Be Stopped)</source>
        <translation>立即停止(&amp;N)（重启无法停止）</translation>
    </message>
    <message>
        <source>About Firmware Pilot</source>
        <translation>关于 Firmware Pilot</translation>
    </message>
    <message>
        <source>Firmware Pilot %1

Upgrades the firmware of management processors.
GPL-3.0-or-later.</source>
        <translation>Firmware Pilot %1

升级管理处理器的固件。
GPL-3.0-or-later。</translation>
    </message>
    <message>
        <source>Save only the lines that the filter shows: %1</source>
        <translation>只保存筛选显示的行：%1</translation>
    </message>
    <message>
        <source>Otherwise all lines are saved. The file says which it is.</source>
        <translation>否则保存所有行。文件中会注明是哪一种。</translation>
    </message>
    <message>
        <source>Save Log</source>
        <translation>保存日志</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Not opened during a run: %1</source>
        <comment>a file</comment>
        <translation>任务进行中，未打开：%1</translation>
    </message>
    <message>
        <source>Open Bundle</source>
        <translation>打开固件包</translation>
    </message>
    <message>
        <source>Firmware bundles (*.fwb)</source>
        <translation>固件包 (*.fwb)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Not started: the plan has changed meanwhile. Nothing has been changed</source>
        <translation>未开始：计划已发生变化。未做任何更改</translation>
    </message>
    <message>
        <source>Not continued: the processor has changed meanwhile</source>
        <translation>未继续：处理器已发生变化</translation>
    </message>
    <message>
        <source>This window closes when the run has ended well</source>
        <translation>任务顺利结束后此窗口将关闭</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>maker, model</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>无需处理</translation>
    </message>
    <message>
        <source>%1 updated, confirmed</source>
        <translation>%1 个已更新并确认</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cut off</source>
        <translation>意外中断</translation>
    </message>
    <message>
        <source>No processor</source>
        <translation>没有处理器</translation>
    </message>
    <message>
        <source>Run %1, started %2</source>
        <translation>任务 %1，开始于 %2</translation>
    </message>
    <message>
        <source>Run %1 ended %2</source>
        <translation>任务 %1，结束于 %2</translation>
    </message>
    <message>
        <source>Run %1 was interrupted</source>
        <translation>任务 %1 被中断</translation>
    </message>
    <message>
        <source>Sleep is held off</source>
        <translation>已阻止睡眠</translation>
    </message>
    <message>
        <source>Do not let this machine sleep</source>
        <translation>请勿让此机器睡眠</translation>
    </message>
    <message>
        <source>DEMO – Firmware Pilot</source>
        <translation>演示 – Firmware Pilot</translation>
    </message>
    <message>
        <source>Firmware Pilot</source>
        <translation>Firmware Pilot</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>&amp;Print Service Record…</source>
        <translation>打印服务记录单(&amp;P)…</translation>
    </message>
    <message>
        <source>Save Support &amp;File…</source>
        <translation>保存支持文件(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Open Run</source>
        <translation>打开任务(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Delete Records…</source>
        <translation>删除记录(&amp;D)…</translation>
    </message>
    <message>
        <source>Back to No&amp;w</source>
        <translation>返回当前(&amp;W)</translation>
    </message>
    <message>
        <source>Go to &amp;History</source>
        <translation>转到历史(&amp;H)</translation>
    </message>
    <message>
        <source>Deleted 1 record</source>
        <translation>已删除 1 条记录</translation>
    </message>
    <message>
        <source>Deleted %1 records</source>
        <translation>已删除 %1 条记录</translation>
    </message>
    <message>
        <source>A run goes on here; others can be opened when it has ended.</source>
        <translation>此处有任务正在进行；结束后才能打开其他任务。</translation>
    </message>
    <message>
        <source>Run %1, shown as recorded</source>
        <translation>任务 %1，按记录显示</translation>
    </message>
    <message>
        <source>Save Ser&amp;vice Record…</source>
        <translation>保存服务记录单(&amp;V)…</translation>
    </message>
    <message>
        <source>Open Re&amp;cent</source>
        <translation>最近打开(&amp;C)</translation>
    </message>
    <message>
        <source>Sort &amp;Runs By</source>
        <translation>任务排序依据(&amp;R)</translation>
    </message>
</context>
<context>
    <name>fwpilot::NoteBand</name>
    <message>
        <source>Open Bundle…</source>
        <translation>打开固件包…</translation>
    </message>
    <message>
        <source>Save Log…</source>
        <translation>保存日志…</translation>
    </message>
    <message>
        <source>Back to Now</source>
        <translation>返回当前</translation>
    </message>
</context>
<context>
    <name>fwpilot::PhaseBar</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Phases of the update</source>
        <translation>更新的各阶段</translation>
    </message>
</context>
<context>
    <name>fwpilot::PlanModel</name>
    <message>
        <source>this processor does not have it</source>
        <translation>此处理器没有该组件</translation>
    </message>
    <message>
        <source>below the security floor</source>
        <translation>低于安全版本下限</translation>
    </message>
    <message>
        <source>the bundle has an older one</source>
        <translation>固件包中的较旧</translation>
    </message>
    <message>
        <source>larger than its bank</source>
        <translation>大于其存储区</translation>
    </message>
    <message>
        <source>newer than installed</source>
        <translation>比已安装的新</translation>
    </message>
    <message>
        <source>the installed one does not run</source>
        <translation>已安装的未运行</translation>
    </message>
    <message>
        <source>nothing is installed</source>
        <translation>未安装</translation>
    </message>
    <message>
        <source>the installed one is damaged</source>
        <translation>已安装的已损坏</translation>
    </message>
    <message>
        <source>same content; sent again, as asked</source>
        <translation>内容相同；按要求重新发送</translation>
    </message>
    <message>
        <source>same version, other content</source>
        <translation>版本相同，内容不同</translation>
    </message>
    <message>
        <source>%1 is installed, and the bundle has the older %2. Upgrade &gt; Allow Older Versions sends it all the same.</source>
        <translation>已安装 %1，固件包中是较旧的 %2。“升级 &gt; 允许旧版本”可照常发送。</translation>
    </message>
    <message>
        <source>Cannot tell whether %1 is newer than the installed %2. Upgrade &gt; Allow Older Versions sends it all the same.</source>
        <translation>无法判断 %1 是否比已安装的 %2 新。“升级 &gt; 允许旧版本”可照常发送。</translation>
    </message>
    <message>
        <source>Not selected by you. %1</source>
        <translation>您未选择。%1</translation>
    </message>
    <message>
        <source>no file in this bundle</source>
        <translation>此固件包中没有文件</translation>
    </message>
    <message>
        <source>when it began</source>
        <translation>开始时</translation>
    </message>
    <message>
        <source>did not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>does not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>was on trial</source>
        <translation>曾为试运行</translation>
    </message>
    <message>
        <source>on trial</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>ran before</source>
        <translation>此前运行</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Older version</source>
        <translation>旧版本</translation>
    </message>
    <message>
        <source>Reinstall</source>
        <translation>重新安装</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>已是最新</translation>
    </message>
    <message>
        <source>Newer installed</source>
        <translation>已装较新版本</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>受阻</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>Not in bundle</source>
        <translation>不在固件包中</translation>
    </message>
    <message>
        <source>see Upgrade &gt; Allow Older Versions</source>
        <translation>见“升级 &gt; 允许旧版本”</translation>
    </message>
    <message>
        <source>active after the restart</source>
        <translation>重启后生效</translation>
    </message>
    <message>
        <source>not selected by you</source>
        <translation>您未选择</translation>
    </message>
    <message>
        <source>not selected</source>
        <translation>未选择</translation>
    </message>
    <message>
        <source>Active after the restart</source>
        <translation>重启后生效</translation>
    </message>
    <message>
        <source>%1 stays in the other bank</source>
        <translation>%1 保留在另一存储区</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Upgrade &gt; Allow Older Versions sends it</source>
        <translation>“升级 &gt; 允许旧版本”可发送</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>older than installed; allowed</source>
        <translation>比已安装的旧；已允许</translation>
    </message>
    <message>
        <source>same version, same digest</source>
        <translation>版本相同，摘要相同</translation>
    </message>
    <message>
        <source>same digest</source>
        <translation>摘要相同</translation>
    </message>
    <message>
        <source>versions cannot be compared</source>
        <translation>版本无法比较</translation>
    </message>
    <message>
        <source>versions not comparable; allowed</source>
        <translation>版本无法比较；已允许</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>From</source>
        <translation>原版本</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <source>To</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>In Bundle</source>
        <translation>固件包中</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Effect on the Machine</source>
        <translation>对机器的影响</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Read Back</source>
        <translation>回读</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>传输</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>main line, second line</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, selected</source>
        <translation>%1，已选择</translation>
    </message>
    <message>
        <source>%1, not selected</source>
        <translation>%1，未选择</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>已选择</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>无需处理</translation>
    </message>
    <message>
        <source>newer installed</source>
        <translation>已装较新版本</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>current already</source>
        <translation>已是最新</translation>
    </message>
    <message>
        <source>no cause was recorded</source>
        <translation>没有记录原因</translation>
    </message>
    <message>
        <source>refused at the end of the transfer</source>
        <translation>传输结束时被拒绝</translation>
    </message>
    <message>
        <source>refused by the processor</source>
        <translation>被处理器拒绝</translation>
    </message>
    <message>
        <source>Not what was sent</source>
        <translation>不是所发送的</translation>
    </message>
    <message>
        <source>the digest read back differs</source>
        <translation>回读的摘要不同</translation>
    </message>
    <message>
        <source>digest differs</source>
        <translation>摘要不同</translation>
    </message>
    <message>
        <source>Not acknowledged</source>
        <translation>未获确认</translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation>未存储</translation>
    </message>
    <message>
        <source>refused at the end</source>
        <translation>结束时被拒绝</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>Stored, not active</source>
        <translation>已存储，未激活</translation>
    </message>
    <message>
        <source>waits in the other bank; not in use</source>
        <translation>保留在另一存储区；未使用</translation>
    </message>
    <message>
        <source>not in use</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>its turn did not come</source>
        <translation>尚未轮到</translation>
    </message>
    <message>
        <source>stopped at %1</source>
        <translation>停在 %1</translation>
    </message>
    <message>
        <source>read back %1</source>
        <translation>回读 %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>于 %1</translation>
    </message>
    <message>
        <source>when last seen</source>
        <translation>最后一次可见时</translation>
    </message>
    <message>
        <source>still running</source>
        <translation>仍在运行</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>已存储</translation>
    </message>
    <message>
        <source>acknowledged %1</source>
        <translation>于 %1 确认</translation>
    </message>
    <message>
        <source>Interrupted</source>
        <translation>已中断</translation>
    </message>
    <message>
        <source>not acknowledged as stored</source>
        <translation>未确认已存储</translation>
    </message>
    <message>
        <source>not stored</source>
        <translation>未存储</translation>
    </message>
    <message>
        <source>not read back yet</source>
        <translation>尚未回读</translation>
    </message>
    <message>
        <source>image %1 of %2</source>
        <translation>映像 %1/%2</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>no answer since %1</source>
        <translation>自 %1 起无应答</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>Storing</source>
        <translation>正在存储</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>share of the bytes</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>已发送 %1</translation>
    </message>
    <message>
        <source>the processor stores it</source>
        <translation>处理器正在存储</translation>
    </message>
    <message>
        <source>%1 stored, digest matches</source>
        <translation>已存储 %1，摘要一致</translation>
    </message>
    <message>
        <source>%1 stored</source>
        <translation>已存储 %1</translation>
    </message>
    <message>
        <source>runs after the restart</source>
        <translation>重启后运行</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未更改</translation>
    </message>
    <message>
        <source>the former firmware runs</source>
        <translation>运行原来的固件</translation>
    </message>
    <message>
        <source>former firmware</source>
        <translation>原来的固件</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>已更新</translation>
    </message>
    <message>
        <source>confirmed running</source>
        <translation>确认运行</translation>
    </message>
    <message>
        <source>read back; the run failed</source>
        <translation>已回读；任务失败</translation>
    </message>
    <message>
        <source>read back</source>
        <translation>已回读</translation>
    </message>
    <message>
        <source>Reverted</source>
        <translation>已回退</translation>
    </message>
    <message>
        <source>the new firmware did not hold</source>
        <translation>新固件未能保持</translation>
    </message>
    <message>
        <source>did not hold</source>
        <translation>未能保持</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>what it runs was not read back</source>
        <translation>未回读其运行的内容</translation>
    </message>
    <message>
        <source>not read back</source>
        <translation>未回读</translation>
    </message>
    <message>
        <source>%1 stored before</source>
        <translation>之前已存储 %1</translation>
    </message>
    <message>
        <source>not sent again</source>
        <translation>未重新发送</translation>
    </message>
    <message>
        <source>%1 in less than 0.1 s</source>
        <translation>%1，不到 0.1 秒</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1，用时 %2</translation>
    </message>
    <message>
        <source>acknowledged as stored</source>
        <translation>确认已存储</translation>
    </message>
    <message>
        <source>digest matches</source>
        <translation>摘要一致</translation>
    </message>
    <message>
        <source>not acknowledged</source>
        <translation>未获确认</translation>
    </message>
</context>
<context>
    <name>fwpilot::PlanView</name>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Copy Rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <source>Show Log of This Image</source>
        <translation>显示此映像的日志</translation>
    </message>
</context>
<context>
    <name>fwpilot::ProcessorModel</name>
    <message>
        <source>%1, %2</source>
        <comment>place, serial number</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1. %2. %3</source>
        <translation>%1。%2。%3</translation>
    </message>
</context>
<context>
    <name>fwpilot::ProcessorPanel</name>
    <message>
        <source>Processors</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Last update here</source>
        <translation>本机上次更新</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Serial %1</source>
        <translation>序列号 %1</translation>
    </message>
    <message>
        <source>Processors (%1)</source>
        <translation>处理器 (%1)</translation>
    </message>
    <message>
        <source>None found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Looking for processors</source>
        <translation>正在查找处理器</translation>
    </message>
    <message>
        <source>Looked at %1</source>
        <translation>查找于 %1</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>fwpilot::ProcessorSummary</name>
    <message>
        <source>Restarting, as planned</source>
        <translation>正在按计划重启</translation>
    </message>
    <message>
        <source>Back, being read</source>
        <translation>已恢复，正在读取</translation>
    </message>
    <message>
        <source>No answer for %1 s</source>
        <translation>%1 秒无应答</translation>
    </message>
    <message>
        <source>Run succeeded</source>
        <translation>任务成功</translation>
    </message>
    <message>
        <source>Run stopped</source>
        <translation>任务已停止</translation>
    </message>
    <message>
        <source>Run failed</source>
        <translation>任务失败</translation>
    </message>
    <message>
        <source>Updating</source>
        <translation>正在更新</translation>
    </message>
    <message>
        <source>Updating, runs %1</source>
        <translation>正在更新，运行 %1</translation>
    </message>
    <message>
        <source>No answer since %1</source>
        <translation>自 %1 起无应答</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>In use since %1</source>
        <translation>自 %1 起被占用</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>被占用</translation>
    </message>
    <message>
        <source>Recovery: nothing whole to run</source>
        <translation>恢复模式：没有完整的固件可运行</translation>
    </message>
    <message>
        <source>Nothing whole to run</source>
        <translation>没有完整的固件可运行</translation>
    </message>
    <message>
        <source>Cannot be updated from here</source>
        <translation>无法从这里更新</translation>
    </message>
    <message>
        <source>Not from here</source>
        <translation>无法从这里</translation>
    </message>
    <message>
        <source>On trial</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>On trial, runs %1</source>
        <translation>试运行 %1</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Ready, runs %1</source>
        <translation>就绪，运行 %1</translation>
    </message>
    <message>
        <source>Storing an image</source>
        <translation>正在存储映像</translation>
    </message>
    <message>
        <source>Activating</source>
        <translation>正在激活</translation>
    </message>
    <message>
        <source>State not reported</source>
        <translation>未报告状态</translation>
    </message>
    <message>
        <source>Restarting</source>
        <translation>正在重启</translation>
    </message>
    <message>
        <source>Cannot be opened</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <source>PCI %1</source>
        <translation>PCI %1</translation>
    </message>
    <message>
        <source>Not on the PCI bus</source>
        <translation>不在 PCI 总线上</translation>
    </message>
    <message>
        <source>In use by %1 since %2</source>
        <translation>自 %2 起被 %1 占用</translation>
    </message>
    <message>
        <source>In use by %1</source>
        <translation>被 %1 占用</translation>
    </message>
    <message>
        <source>Restarting, longer than usual</source>
        <translation>正在重启，比平时更久</translation>
    </message>
    <message>
        <source>Longer than usual</source>
        <translation>比平时更久</translation>
    </message>
</context>
<context>
    <name>fwpilot::Program</name>
    <message>
        <source>An upgrade was started meanwhile.</source>
        <translation>期间已开始了一次升级。</translation>
    </message>
</context>
<context>
    <name>fwpilot::Quantity</name>
    <message>
        <source>%1 of %2</source>
        <comment>how much of a size</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>a size each second</comment>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>as QLocale::toString() takes it</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <comment>as QLocale::toString() takes it</comment>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <source>d MMM HH:mm</source>
        <comment>as QLocale::toString() takes it</comment>
        <translation>M月d日 HH:mm</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
</context>
<context>
    <name>fwpilot::RecentBundles</name>
    <message>
        <source>%1  in  %2</source>
        <comment>file, folder</comment>
        <translation>%1，位于 %2</translation>
    </message>
    <message>
        <source>&amp;%1  %2</source>
        <comment>number, what it stands for</comment>
        <translation>&amp;%1  %2</translation>
    </message>
    <message>
        <source>1&amp;0  %1</source>
        <comment>the tenth</comment>
        <translation>1&amp;0  %1</translation>
    </message>
    <message>
        <source>No bundle was opened yet</source>
        <translation>尚未打开过固件包</translation>
    </message>
    <message>
        <source>&amp;Clear This List</source>
        <translation>清空此列表(&amp;C)</translation>
    </message>
    <message>
        <source> (not there now)</source>
        <translation>（现在不存在）</translation>
    </message>
</context>
<context>
    <name>fwpilot::RecognitionBlock</name>
    <message>
        <source>Recognised by</source>
        <translation>识别依据</translation>
    </message>
    <message>
        <source>What could not be looked at</source>
        <translation>无法检查的内容</translation>
    </message>
    <message>
        <source>Hide PCI Functions</source>
        <translation>隐藏 PCI 功能</translation>
    </message>
    <message>
        <source>Show PCI Functions</source>
        <translation>显示 PCI 功能</translation>
    </message>
</context>
<context>
    <name>fwpilot::RecordPage</name>
    <message>
        <source>DEMO. </source>
        <translation>演示。</translation>
    </message>
    <message>
        <source>Firmware service record, run %1, continued</source>
        <translation>固件服务记录单，任务 %1，续页</translation>
    </message>
    <message>
        <source>Firmware service record</source>
        <translation>固件服务记录单</translation>
    </message>
    <message>
        <source>Run %1</source>
        <translation>任务 %1</translation>
    </message>
    <message>
        <source>Ticket %1</source>
        <translation>工单 %1</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Components, before and after</source>
        <translation>组件：更新前后</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Technician: date and signature</source>
        <translation>技术人员：日期和签字</translation>
    </message>
    <message>
        <source>Customer: date and signature</source>
        <translation>客户：日期和签字</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Journal %1, SHA-256 %2</source>
        <translation>日志文件 %1，SHA-256 %2</translation>
    </message>
    <message>
        <source>The printer does not take the record.</source>
        <translation>打印机不接受该记录单。</translation>
    </message>
    <message>
        <source>Look whether it is switched on and has paper. Or save the record as PDF and print that.</source>
        <translation>请检查打印机是否已开机、是否有纸。或将记录单保存为 PDF 再打印。</translation>
    </message>
    <message>
        <source>The printer stopped behind page %1.</source>
        <translation>打印机在第 %1 页之后停止。</translation>
    </message>
    <message>
        <source>Print the record again.</source>
        <translation>请重新打印记录单。</translation>
    </message>
    <message>
        <source>Service record of run %1</source>
        <translation>任务 %1 的服务记录单</translation>
    </message>
    <message>
        <source>%1, first %2 digits</source>
        <translation>%1，前 %2 位</translation>
    </message>
    <message>
        <source>en</source>
        <comment>the code of the language, as HTML has it: de, zh-CN</comment>
        <translation>zh-CN</translation>
    </message>
    <message>
        <source>Firmware Pilot: service record of run %1</source>
        <translation>Firmware Pilot：任务 %1 的服务记录单</translation>
    </message>
    <message>
        <source>Journal: SHA-256 %1</source>
        <translation>日志文件：SHA-256 %1</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Technician (%1): date and signature</source>
        <translation>技术人员（%1）：日期和签字</translation>
    </message>
    <message>
        <source>Customer (%1): date and signature</source>
        <translation>客户（%1）：日期和签字</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
</context>
<context>
    <name>fwpilot::RecordWords</name>
    <message>
        <source>Cut off before it had begun</source>
        <translation>在开始前意外中断</translation>
    </message>
    <message>
        <source>Another program carries it out; this is how far it was when it was opened.</source>
        <translation>由另一程序执行；这是打开时的进度。</translation>
    </message>
    <message>
        <source>No verdict was recorded: the program that carried it out ended before it.</source>
        <translation>没有记录结论：执行它的程序提前结束了。</translation>
    </message>
    <message>
        <source>Another program carries it out.</source>
        <translation>由另一程序执行。</translation>
    </message>
    <message>
        <source>No verdict was recorded.</source>
        <translation>没有记录结论。</translation>
    </message>
    <message>
        <source>%1 %2, as recorded</source>
        <comment>bundle, version</comment>
        <translation>%1 %2，按记录</translation>
    </message>
    <message>
        <source>Not signed</source>
        <translation>未签名</translation>
    </message>
    <message>
        <source>It was allowed then</source>
        <translation>当时已允许</translation>
    </message>
    <message>
        <source>Signed by %1 (trusted then)</source>
        <translation>由 %1 签名（当时受信任）</translation>
    </message>
    <message>
        <source>Fingerprint %1</source>
        <translation>指纹 %1</translation>
    </message>
    <message>
        <source>Signed by nobody who was trusted</source>
        <translation>签名者当时不受信任</translation>
    </message>
    <message>
        <source>Run of %1, shown as recorded</source>
        <translation>%1 的任务，按记录显示</translation>
    </message>
    <message>
        <source>Run of %1 on %2, shown as recorded</source>
        <translation>%1 在 %2 上的任务，按记录显示</translation>
    </message>
    <message>
        <source>%1. It was the demo machine.</source>
        <translation>%1。这是演示机器。</translation>
    </message>
    <message>
        <source>The record is damaged behind its line %1. What happened after that is not known.</source>
        <translation>记录在第 %1 行之后已损坏。此后发生的事情未知。</translation>
    </message>
    <message>
        <source>The last line of the record was cut off: the program that wrote it ended in it.</source>
        <translation>记录的最后一行被截断：写入它的程序在此时结束。</translation>
    </message>
    <message>
        <source>Lines of this record could not be written; its log has gaps.</source>
        <translation>此记录有些行未能写入；其日志有缺失。</translation>
    </message>
    <message>
        <source>The record of this run cannot be read from its first line on.</source>
        <translation>此任务的记录从第一行起就无法读取。</translation>
    </message>
    <message>
        <source>The run was cut off before its plan was recorded. Nothing was sent.</source>
        <translation>任务在记录计划之前意外中断。未发送任何内容。</translation>
    </message>
    <message>
        <source>What the run did is not known.</source>
        <translation>不清楚此任务做了什么。</translation>
    </message>
    <message>
        <source>This run did not change it.</source>
        <translation>此任务没有改变它。</translation>
    </message>
    <message>
        <source>Look at the processor&apos;s status for what it runs.</source>
        <translation>请在处理器状态中查看其运行的内容。</translation>
    </message>
    <message>
        <source>What this run did is not known</source>
        <translation>不清楚此任务做了什么</translation>
    </message>
</context>
<context>
    <name>fwpilot::RunStrip</name>
    <message>
        <source>Stop After This Image</source>
        <translation>完成此映像后停止</translation>
    </message>
    <message>
        <source>Close as Failed</source>
        <translation>作为失败关闭</translation>
    </message>
    <message>
        <source>Start Over</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Gives this run up and makes a new plan.</source>
        <translation>放弃此任务并制定新计划。</translation>
    </message>
    <message>
        <source>Back to Plan</source>
        <translation>返回计划</translation>
    </message>
    <message>
        <source>Save Record…</source>
        <translation>保存记录…</translation>
    </message>
    <message>
        <source>Open Bundle…</source>
        <translation>打开固件包…</translation>
    </message>
    <message>
        <source>Updating…</source>
        <translation>正在更新…</translation>
    </message>
    <message>
        <source>Stop After Image</source>
        <translation>映像后停止</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save Service Record…</source>
        <translation>保存服务记录单…</translation>
    </message>
</context>
<context>
    <name>fwpilot::SafetyBlock</name>
    <message>
        <source>Safe to unplug: yes</source>
        <translation>可以断电：是</translation>
    </message>
    <message>
        <source>Safe to unplug: no</source>
        <translation>可以断电：否</translation>
    </message>
    <message>
        <source>Safe to unplug</source>
        <translation>可以断电</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>fwpilot::ServiceRecordDialog</name>
    <message>
        <source>Service Record</source>
        <translation>服务记录单</translation>
    </message>
    <message>
        <source>What is typed in for the record</source>
        <translation>为记录单填写的内容</translation>
    </message>
    <message>
        <source>Preview of the page</source>
        <translation>页面预览</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Reading the journal of the run…</source>
        <translation>正在读取任务的日志文件…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save Service Record</source>
        <translation>保存服务记录单</translation>
    </message>
    <message>
        <source>PDF, to print and to sign (*.pdf)</source>
        <translation>PDF，用于打印和签字 (*.pdf)</translation>
    </message>
    <message>
        <source>Web page, with the log (*.html)</source>
        <translation>网页，含日志 (*.html)</translation>
    </message>
    <message>
        <source>Text, with the log (*.txt)</source>
        <translation>文本，含日志 (*.txt)</translation>
    </message>
    <message>
        <source>Table, with the log (*.csv)</source>
        <translation>表格，含日志 (*.csv)</translation>
    </message>
    <message>
        <source>JSON, with the log (*.json)</source>
        <translation>JSON，含日志 (*.json)</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>正在保存 %1…</translation>
    </message>
    <message>
        <source>Service record of run %1</source>
        <translation>任务 %1 的服务记录单</translation>
    </message>
    <message>
        <source>Print Service Record</source>
        <translation>打印服务记录单</translation>
    </message>
    <message>
        <source>Sent to the printer %1</source>
        <translation>已发送到打印机 %1</translation>
    </message>
    <message>
        <source>Printed into %1</source>
        <translation>已打印到 %1</translation>
    </message>
    <message>
        <source>Technician and location are kept for the next record</source>
        <translation>技术人员和位置会保留到下一份记录单</translation>
    </message>
</context>
<context>
    <name>fwpilot::ServiceRecordForm</name>
    <message>
        <source>Technician</source>
        <translation>技术人员</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Asset tag</source>
        <translation>资产编号</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>工单</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>fwpilot::ServiceRecordPreview</name>
    <message>
        <source>Preview of the page</source>
        <translation>页面预览</translation>
    </message>
</context>
<context>
    <name>fwpilot::SignerTable</name>
    <message>
        <source>Authority</source>
        <translation>颁发机构</translation>
    </message>
    <message>
        <source>vouches for signers</source>
        <translation>为签名者担保</translation>
    </message>
    <message>
        <source>It vouches for signers.</source>
        <translation>它为签名者担保。</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>签名者</translation>
    </message>
    <message>
        <source>signs bundles</source>
        <translation>签名固件包</translation>
    </message>
    <message>
        <source>It signs bundles itself.</source>
        <translation>它自己签名固件包。</translation>
    </message>
    <message>
        <source>Any product</source>
        <translation>任何产品</translation>
    </message>
    <message>
        <source>It is not limited to products.</source>
        <translation>不限于特定产品。</translation>
    </message>
    <message>
        <source>only this one</source>
        <translation>仅此一个</translation>
    </message>
    <message>
        <source>only these %1</source>
        <translation>仅这 %1 个</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>What It Is</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Valid Until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>受信任的证书</translation>
    </message>
</context>
<context>
    <name>fwpilot::SignersDialog</name>
    <message>
        <source>not valid yet</source>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>Not valid yet. What is signed before it is valid is refused.</source>
        <translation>尚未生效。生效前的签名会被拒绝。</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Expired. What was signed while it was valid still counts; what was signed later is refused.</source>
        <translation>已过期。有效期内的签名仍然有效；之后的签名会被拒绝。</translation>
    </message>
    <message>
        <source>valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Valid.</source>
        <translation>有效。</translation>
    </message>
    <message>
        <source>%1 to %2 UTC</source>
        <translation>%1 至 %2 UTC</translation>
    </message>
    <message>
        <source>none named</source>
        <translation>未写明</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>An authority: it vouches for signers.</source>
        <translation>颁发机构：为签名者担保。</translation>
    </message>
    <message>
        <source>A signer: it signs bundles itself.</source>
        <translation>签名者：自己签名固件包。</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>组织</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效期</translation>
    </message>
    <message>
        <source>State now</source>
        <translation>当前状态</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>any product</source>
        <translation>任何产品</translation>
    </message>
    <message>
        <source>and</source>
        <translation>和</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Trusted Signers</source>
        <translation>受信任的签名者</translation>
    </message>
    <message>
        <source>Their certificates lie in %1. A bundle can never add one.</source>
        <translation>其证书位于 %1。固件包永远无法添加证书。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Details of the chosen certificate</source>
        <translation>所选证书的详情</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>指纹 (SHA-256)</translation>
    </message>
    <message>
        <source>Compare it with the one that the signer publishes.</source>
        <translation>请与签名者公布的指纹比对。</translation>
    </message>
    <message>
        <source>Copy Fingerprint</source>
        <translation>复制指纹</translation>
    </message>
    <message>
        <source>Look Again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Read at %1</source>
        <translation>读取于 %1</translation>
    </message>
    <message>
        <source>Copied: the fingerprint of %1</source>
        <translation>已复制 %1 的指纹</translation>
    </message>
    <message>
        <source>For certificates that come with this system&apos;s packages. Only root may write there.</source>
        <translation>存放系统软件包自带的证书。只有 root 可以写入。</translation>
    </message>
    <message>
        <source>For certificates that this machine&apos;s administrator puts there. Only root may write there.</source>
        <translation>存放本机管理员放入的证书。只有 root 可以写入。</translation>
    </message>
    <message>
        <source>Named by --trust when this program was started. Nobody but root and you may be able to write there.</source>
        <translation>启动程序时用 --trust 指定。除 root 和您之外，任何人都不应能写入。</translation>
    </message>
    <message>
        <source>1 signer</source>
        <translation>1 个签名者</translation>
    </message>
    <message>
        <source>1 authority</source>
        <translation>1 个颁发机构</translation>
    </message>
    <message>
        <source>%1 and %2 are trusted here</source>
        <translation>此处信任 %1和 %2</translation>
    </message>
    <message>
        <source>%1 is trusted here</source>
        <translation>此处信任 %1</translation>
    </message>
    <message>
        <source>%1 are trusted here</source>
        <translation>此处信任 %1</translation>
    </message>
    <message>
        <source>Reading the trust folders</source>
        <translation>正在读取信任文件夹</translation>
    </message>
    <message>
        <source>To trust a signer</source>
        <translation>如何信任签名者</translation>
    </message>
    <message>
        <source>Compare its certificate&apos;s fingerprint with the one that it publishes, put the certificate there as NAME.pem, and look again. A bundle can never add one.</source>
        <translation>将其证书的指纹与其公布的比对，把证书以 NAME.pem 放入该处，然后重新读取。固件包永远无法添加证书。</translation>
    </message>
    <message>
        <source>Bundles until then</source>
        <translation>在此之前的固件包</translation>
    </message>
    <message>
        <source>A signed one is refused, because nobody vouches for its signer. One that is not signed is refused, too, unless this program was started with --allow-unsigned.</source>
        <translation>已签名的会被拒绝，因为无人为其签名者担保。未签名的也会被拒绝，除非用 --allow-unsigned 启动本程序。</translation>
    </message>
    <message>
        <source>Nobody is trusted yet</source>
        <translation>尚未信任任何人</translation>
    </message>
    <message>
        <source>A bundle counts as trusted when the certificate of its signer, or of an authority that vouches for the signer, lies in one of these folders. None is there.</source>
        <translation>如果签名者或为其担保的颁发机构的证书位于这些文件夹之一，固件包即受信任。目前一个也没有。</translation>
    </message>
    <message>
        <source>The trusted signers cannot be read</source>
        <translation>无法读取受信任的签名者</translation>
    </message>
    <message>
        <source>While this lasts nobody is trusted here: no signer and no revocation may be left out unnoticed.</source>
        <translation>在此期间不信任任何人：不能在未察觉的情况下遗漏签名者或吊销信息。</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>应对措施</translation>
    </message>
    <message numerus="yes">
        <source>%n signers</source>
        <translation>
            <numerusform>%n 个签名者</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n authorities</source>
        <translation>
            <numerusform>%n 个颁发机构</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fwpilot::StatusPage</name>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
    <message>
        <source>%1 rpm</source>
        <translation>%1 转/分</translation>
    </message>
    <message>
        <source>Firmware</source>
        <translation>固件</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>on trial, not confirmed yet</source>
        <translation>试运行，尚未确认</translation>
    </message>
    <message>
        <source>recovery: nothing whole to run</source>
        <translation>恢复模式：没有完整的固件可运行</translation>
    </message>
    <message>
        <source>In use by</source>
        <translation>占用者</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1，自 %2 起</translation>
    </message>
    <message>
        <source>nothing that this program speaks</source>
        <translation>没有本程序支持的方式</translation>
    </message>
    <message>
        <source>busiest sector erased once</source>
        <translation>最常用扇区擦除 1 次</translation>
    </message>
    <message>
        <source>to the former firmware</source>
        <translation>回退到原来的固件</translation>
    </message>
    <message>
        <source>to the former firmware: %1</source>
        <translation>回退到原来的固件：%1</translation>
    </message>
    <message>
        <source>Recognised as</source>
        <translation>识别为</translation>
    </message>
    <message>
        <source>probably %1</source>
        <translation>可能是 %1</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>厂商</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>代次</translation>
    </message>
    <message>
        <source>On the board</source>
        <translation>板载设备</translation>
    </message>
    <message>
        <source>Updated through</source>
        <translation>更新方式</translation>
    </message>
    <message>
        <source>This processor</source>
        <translation>此处理器</translation>
    </message>
    <message>
        <source>Board inlet</source>
        <translation>主板进风口</translation>
    </message>
    <message>
        <source>Main processor</source>
        <translation>主处理器</translation>
    </message>
    <message>
        <source>Fans</source>
        <translation>风扇</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>电源</translation>
    </message>
    <message>
        <source>Last restart</source>
        <translation>上次重启</translation>
    </message>
    <message>
        <source>Last event</source>
        <translation>最近事件</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>接口</translation>
    </message>
    <message>
        <source>Ids</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Subsystem</source>
        <translation>子系统</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类</translation>
    </message>
    <message>
        <source>Base address</source>
        <translation>基址</translation>
    </message>
    <message>
        <source>none in use</source>
        <translation>均未使用</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>decoding is on</source>
        <translation>解码已开启</translation>
    </message>
    <message>
        <source>decoding is off</source>
        <translation>解码已关闭</translation>
    </message>
    <message>
        <source>Kernel driver</source>
        <translation>内核驱动</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Bridge above</source>
        <translation>上级桥</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>运行时间</translation>
    </message>
    <message>
        <source>Starts so far</source>
        <translation>启动次数</translation>
    </message>
    <message>
        <source>Last upgrade</source>
        <translation>上次升级</translation>
    </message>
    <message>
        <source>Flash wear</source>
        <translation>闪存磨损</translation>
    </message>
    <message>
        <source>Fell back</source>
        <translation>回退</translation>
    </message>
    <message>
        <source>Not read yet.</source>
        <translation>尚未读取。</translation>
    </message>
    <message>
        <source>Read %1 s ago.</source>
        <translation>%1 秒前读取。</translation>
    </message>
    <message>
        <source>Read %1 min ago.</source>
        <translation>%1 分钟前读取。</translation>
    </message>
    <message>
        <source>Read at %1.</source>
        <translation>读取于 %1。</translation>
    </message>
    <message>
        <source>1 day %1 h</source>
        <translation>1 天 %1 小时</translation>
    </message>
    <message>
        <source>%1 days %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Identity and location</source>
        <translation>标识与位置</translation>
    </message>
    <message>
        <source>Temperatures and machine</source>
        <translation>温度与机器</translation>
    </message>
    <message>
        <source>Network and interfaces</source>
        <translation>网络与接口</translation>
    </message>
    <message>
        <source>Running and updates</source>
        <translation>运行与更新</translation>
    </message>
    <message>
        <source>Firmware in both banks</source>
        <translation>两个存储区中的固件</translation>
    </message>
    <message>
        <source>not reported</source>
        <translation>未报告</translation>
    </message>
    <message>
        <source>Its own log, newest last</source>
        <translation>自身日志（最新的在最后）</translation>
    </message>
    <message>
        <source>Its own log</source>
        <translation>自身日志</translation>
    </message>
    <message numerus="yes">
        <source>busiest sector erased %n times</source>
        <translation>
            <numerusform>最常用扇区擦除 %n 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fwpilot::SupportFileDialog</name>
    <message>
        <source>Support File</source>
        <translation>支持文件</translation>
    </message>
    <message>
        <source>Collecting the files…</source>
        <translation>正在收集文件…</translation>
    </message>
    <message>
        <source>Support file</source>
        <translation>支持文件</translation>
    </message>
    <message>
        <source>What a maker&apos;s support asks for, in one zip file. It never holds firmware, and nothing is sent from here.</source>
        <translation>厂商支持所需的内容，打包为一个 zip 文件。其中绝不含固件，也不会从这里发送任何内容。</translation>
    </message>
    <message>
        <source>Content of the chosen file</source>
        <translation>所选文件的内容</translation>
    </message>
    <message>
        <source>&amp;Remove addresses, serials, user and host names</source>
        <translation>移除地址、序列号、用户名和主机名(&amp;R)</translation>
    </message>
    <message>
        <source>The same thing is replaced by the same word in all files.</source>
        <translation>同一内容在所有文件中用同一个词替换。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>%1 Shown are its first %2.</source>
        <translation>%1显示前 %2。</translation>
    </message>
    <message>
        <source>Save Support File</source>
        <translation>保存支持文件</translation>
    </message>
    <message>
        <source>Zip archive (*.zip)</source>
        <translation>Zip 压缩包 (*.zip)</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>正在保存 %1…</translation>
    </message>
</context>
<context>
    <name>fwpilot::SupportFileTable</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Files of the support file</source>
        <translation>支持文件中的文件</translation>
    </message>
</context>
<context>
    <name>fwpilot::SupportWords</name>
    <message>
        <source>What each file is, and what was taken out.</source>
        <translation>每个文件是什么，以及移除了什么。</translation>
    </message>
    <message>
        <source>The service record and the whole log of the run, to be read.</source>
        <translation>任务的服务记录单和完整日志，供阅读。</translation>
    </message>
    <message>
        <source>The service record of the run as one page.</source>
        <translation>任务的服务记录单，一页。</translation>
    </message>
    <message>
        <source>Everything of the run, for programs.</source>
        <translation>任务的全部内容，供程序使用。</translation>
    </message>
    <message>
        <source>The plan that was agreed to, row by row.</source>
        <translation>已同意的计划，逐行。</translation>
    </message>
    <message>
        <source>Every processor and its machine as they stand now, with their own logs.</source>
        <translation>每个处理器及其机器的当前状态，含其自身日志。</translation>
    </message>
    <message>
        <source>What the processors were recognised by, and what could not be looked at.</source>
        <translation>处理器的识别依据，以及无法检查的内容。</translation>
    </message>
    <message>
        <source>Program, libraries, operating system, rights on the functions&apos; files.</source>
        <translation>程序、库、操作系统，以及对功能文件的权限。</translation>
    </message>
    <message>
        <source>addresses (%1)</source>
        <translation>地址 (%1)</translation>
    </message>
    <message>
        <source>folders (%1)</source>
        <translation>文件夹 (%1)</translation>
    </message>
    <message>
        <source>host names (%1)</source>
        <translation>主机名 (%1)</translation>
    </message>
    <message>
        <source>serials (%1)</source>
        <translation>序列号 (%1)</translation>
    </message>
    <message>
        <source>user names (%1)</source>
        <translation>用户名 (%1)</translation>
    </message>
    <message>
        <source>The bundle&apos;s manifest, or what the journal knows of it.</source>
        <translation>固件包的清单，或日志文件中已知的部分。</translation>
    </message>
    <message>
        <source>Support file of this machine as it is now</source>
        <translation>本机当前状态的支持文件</translation>
    </message>
    <message>
        <source>Support file of run %1</source>
        <translation>任务 %1 的支持文件</translation>
    </message>
    <message>
        <source>None of these was found in the files.</source>
        <translation>文件中没有找到这些内容。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Found and replaced: %1.</source>
        <translation>已找到并替换：%1。</translation>
    </message>
    <message>
        <source>Found, and left in: %1.</source>
        <translation>已找到并保留：%1。</translation>
    </message>
    <message>
        <source>Not in it: %1</source>
        <translation>未包含：%1</translation>
    </message>
    <message>
        <source>Not in it: %1 The index names %2 more.</source>
        <translation>未包含：%1索引中另列出 %2 个。</translation>
    </message>
    <message>
        <source>The journal of the run, line by line.</source>
        <translation>任务的日志文件，逐行。</translation>
    </message>
</context>
<context>
    <name>fwpilot::TwoLineModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>fwpilot::UpdatePage</name>
    <message>
        <source>PCI bus</source>
        <translation>PCI 总线</translation>
    </message>
    <message>
        <source>No function on it is a management processor that this program knows.</source>
        <translation>其上没有本程序认识的管理处理器。</translation>
    </message>
    <message>
        <source>Being searched.</source>
        <translation>正在查找。</translation>
    </message>
</context>
<context>
    <name>fwpilot::WrappedLabel</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
</TS>
